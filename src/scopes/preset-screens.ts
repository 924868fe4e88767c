import type { Preset } from "./presets.ts";
import { type Screen, screenOfCall, screens } from "./screens.ts";

/** Everything a preset promises: its screens, and its calls as parts of the explorer. */
export function screensOf(preset: Preset): Screen[] {
  const promised = new Set<string>(preset.screens);
  const own = screens.filter(({ id }) => promised.has(id));
  return [...own, ...preset.calls.map(screenOfCall)];
}
