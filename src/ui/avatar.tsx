import { useMemo } from "react";
import "./avatar.css";

/** A person's initials on a colour of their own. Decoration: their name stands beside it. */
export function Avatar({ name }: { name: string }) {
  const { initials, hue } = useMemo(
    () => ({ initials: initialsOf(name), hue: hueOf(name) }),
    [name],
  );
  return (
    <span className="avatar" aria-hidden="true" data-hue={hue}>
      {initials}
    </span>
  );
}

const letters = new Intl.Segmenter();

/** The first that can be seen: what only turns text around is no initial. */
function firstLetter(word = ""): string {
  const [first] = letters.segment(word.replaceAll(/\p{C}/gu, ""));
  return first?.segment ?? "";
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return (
    ends
      .map((word) => firstLetter(word))
      .join("")
      .toUpperCase() || "?"
  );
}

function hueOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return sum % 6;
}
