import { type RefObject, useEffect, useRef } from "react";

/**
 * Keeps `--keyboard` of an element at the height that a keyboard on the screen covers: browsers that lay it over the
 * page, as Safari does, leave what is docked at the bottom under it. Others shrink the page, and it stays 0.
 */
export function useKeyboardInset<Docked extends HTMLElement>(): RefObject<Docked | null> {
  const docked = useRef<Docked>(null);
  useEffect(() => {
    const { visualViewport: seen } = window;
    if (!seen) return undefined;
    const measure = (): void => {
      // Pinched larger, the page is moved about by hand.
      const covered = seen.scale > 1 ? 0 : innerHeight - seen.height - seen.offsetTop;
      docked.current?.style.setProperty("--keyboard", `${Math.max(0, Math.round(covered))}px`);
    };
    measure();
    seen.addEventListener("resize", measure);
    seen.addEventListener("scroll", measure);
    return () => {
      seen.removeEventListener("resize", measure);
      seen.removeEventListener("scroll", measure);
    };
  }, []);
  return docked;
}
