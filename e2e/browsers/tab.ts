import { expect } from "@playwright/test";
import type { DriverSession } from "./commands.ts";
import { candidates } from "./in-page.ts";
import type { Point } from "./in-page.ts";

/** The key under which W3C WebDriver names an element. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";
const enter = "\uE007";

const selectors = {
  button: "button, input[type=submit]",
  link: "a[href]",
  textbox: "input:not([type]), input[type=text], textarea",
  searchbox: "input[type=search]",
  radio: "input[type=radio]",
};

type Role = keyof typeof selectors;

/** One tab, used as a person does: by the names of things, and by where they are. */
export class Tab {
  readonly #send: DriverSession["send"];

  constructor(send: DriverSession["send"]) {
    this.#send = send;
  }

  async open(url: string): Promise<void> {
    await this.#send("Navigate", { url });
  }

  async reload(): Promise<void> {
    await this.#send("Refresh");
  }

  async back(): Promise<void> {
    await this.#send("Back");
  }

  async close(): Promise<void> {
    await this.#send("CloseWindow");
  }

  /** Lays the window out in that size; a browser's own bars come off the height. */
  async resize(width: number, height: number): Promise<void> {
    await this.#send("SetWindowRect", { x: 0, y: 0, width, height });
  }

  async url(): Promise<URL> {
    return new URL(String(await this.#send("GetCurrentURL")));
  }

  /** What is written on the page, as far as it is rendered. */
  text(selector = "body"): Promise<string> {
    return this.evaluate(
      (wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? "",
      selector,
    );
  }

  /** Runs a function in the page; it is sent as text and sees its arguments only. */
  async evaluate<Args extends unknown[], Result>(
    inPage: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const script = `return (${inPage.toString()}).apply(null, arguments)`;
    return (await this.#send("ExecuteScript", { script, args })) as Awaited<Result>;
  }

  /** Presses what the browser calls by this role and name, once it is there. */
  async press(role: Role, name: string | RegExp): Promise<void> {
    await this.#send("ElementClick", { id: await this.#find(role, name) });
  }

  /** Replaces what stands in a field. */
  async fill(role: "textbox" | "searchbox", name: string | RegExp, text: string): Promise<void> {
    await this.press(role, name);
    await this.evaluate(() => (document.activeElement as HTMLInputElement).select());
    await this.type(text);
  }

  /** Types where the focus is. */
  async type(text: string): Promise<void> {
    const keys = Array.from(text.replaceAll("\n", enter)).flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.#send("PerformActions", { actions: [{ type: "key", id: "keys", actions: keys }] });
  }

  /** Presses the mouse at a point of the window, whatever is there. */
  async pressAt({ x, y }: Point, button: "left" | "middle" = "left"): Promise<void> {
    const which = { button: button === "left" ? 0 : 1 };
    const actions = [
      { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 },
      { type: "pointerDown", ...which },
      { type: "pointerUp", ...which },
    ];
    await this.#send("PerformActions", {
      actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }],
    });
  }

  async has(role: Role, name: string | RegExp): Promise<boolean> {
    return (await this.#look(role, name)) !== undefined;
  }

  async #find(role: Role, name: string | RegExp): Promise<string> {
    let id: string | undefined;
    await expect
      .poll(async () => (id = await this.#look(role, name)), `a ${role} called “${String(name)}”`)
      .toBeDefined();
    return String(id);
  }

  async #look(role: Role, name: string | RegExp): Promise<string | undefined> {
    try {
      return await this.#elementCalled(selectors[role], name);
    } catch (error) {
      // Looked while one page made way for the next.
      if (error instanceof Error && /^(stale element|no such|javascript error)/.test(error.message))
        return undefined;
      throw error;
    }
  }

  /** The name is the browser's own, as it gives it to a screen reader. */
  async #elementCalled(selector: string, name: string | RegExp): Promise<string | undefined> {
    const isPattern = name instanceof RegExp;
    const found: Element[] | null = await this.evaluate(
      candidates,
      selector,
      isPattern ? "" : name,
    );
    for (const element of found ?? []) {
      const id = (element as unknown as Record<string, string>)[elementKey];
      const label = String(await this.#send("GetComputedLabel", { id }));
      if (isPattern ? name.test(label) : label === name) return id;
    }
    return undefined;
  }
}
