/** The commands of W3C WebDriver that the walk needs, with their method and path
 * (https://www.w3.org/TR/webdriver2/#endpoints). Marionette knows them by these names. */
export const commands = {
  Navigate: ["POST", "/url"],
  GetCurrentURL: ["GET", "/url"],
  Back: ["POST", "/back"],
  Refresh: ["POST", "/refresh"],
  NewWindow: ["POST", "/window/new"],
  GetWindowHandles: ["GET", "/window/handles"],
  SwitchToWindow: ["POST", "/window"],
  CloseWindow: ["DELETE", "/window"],
  SetWindowRect: ["POST", "/window/rect"],
  ExecuteScript: ["POST", "/execute/sync"],
  ElementClick: ["POST", "/element/{id}/click"],
  GetComputedLabel: ["GET", "/element/{id}/computedlabel"],
  PerformActions: ["POST", "/actions"],
} as const;

export type Command = keyof typeof commands;

/** A session with a browser that is driven by W3C WebDriver, however its commands travel. */
export interface DriverSession {
  /** Throws what the browser refuses, with WebDriver's own error code in front. */
  send(command: Command, parameters?: Record<string, unknown>): Promise<unknown>;
  /** The errors on the console since the last time, of pages and workers. */
  consoleErrors(): Promise<string[]>;
  close(): Promise<void>;
}
