/** Takes a company's colour in place of the app's own accent; what follows from it stands in `tokens.css`. */
export function applyAccent(accent: string): void {
  const root = document.documentElement;
  root.dataset["brand"] = "";
  root.style.setProperty("--brand", accent);
}
