import type { DriverSession } from "./commands.ts";
import { Tab } from "./tab.ts";

/** An open browser: its tabs, and what its console complains of. */
export class Browser {
  readonly #session: DriverSession;
  #current: string | undefined;

  constructor(session: DriverSession) {
    this.#session = session;
  }

  async newTab(): Promise<Tab> {
    const made = (await this.#session.send("NewWindow", { type: "tab" })) as { handle: string };
    return this.tab(made.handle);
  }

  async tabs(): Promise<Tab[]> {
    const handles = (await this.#session.send("GetWindowHandles")) as string[];
    return handles.map((handle) => this.tab(handle));
  }

  /** The errors on the console since the last time. */
  consoleErrors(): Promise<string[]> {
    return this.#session.consoleErrors();
  }

  tab(handle: string): Tab {
    return new Tab(async (command, parameters) => {
      // Commands go to the tab the driver was switched to last.
      if (this.#current !== handle) await this.#session.send("SwitchToWindow", { handle });
      this.#current = command === "CloseWindow" ? undefined : handle;
      return this.#session.send(command, parameters);
    });
  }
}
