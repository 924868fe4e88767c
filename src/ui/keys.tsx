/** Apple's keyboards have another key for what Control does elsewhere. */
const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Keys as they stand on this person's keyboard: "Ctrl K", or "g" then "m". */
export function Keys({ of }: { of: string }) {
  return of.split(" ").map((key) => <kbd key={key}>{isApple && key === "Ctrl" ? "⌘" : key}</kbd>);
}
