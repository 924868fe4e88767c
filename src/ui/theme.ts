import { keptChoice } from "../lib/kept-choice.ts";

export const themeChoice = keptChoice("theme", ["system", "light", "dark"]);
export type Theme = ReturnType<typeof themeChoice.read>;

/** Puts the theme on the root element, where tokens.css reads it, now and whenever it changes. */
export function applyTheme(): void {
  const apply = () => {
    const theme = themeChoice.read();
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  };
  apply();
  themeChoice.subscribe(apply);
}
