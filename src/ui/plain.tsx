import { type HiddenCharacter, plainParts } from "../lib/plain-text.ts";
import "./plain.css";

/**
 * A stranger's name, subject or the like: in its own direction, whatever stands beside it, and with
 * the characters that nobody would see shown as marks.
 */
export function Plain({ children }: { children: string }) {
  return <bdi className="plain">{marked(children)}</bdi>;
}

/** The same in an element with `dir="auto"`, which takes its direction from these words: it would not from a `bdi`. */
export function PlainWords({ children }: { children: string }) {
  return <span className="plain">{marked(children)}</span>;
}

function marked(words: string) {
  return plainParts(words).map((part, index) =>
    typeof part === "string" ? part : <HiddenCharacterMark key={index} {...part} />,
  );
}

function HiddenCharacterMark({ code, name }: HiddenCharacter) {
  return (
    <span className="hidden-character" title={name}>
      {code}
      <span className="visually-hidden"> ({name})</span>
    </span>
  );
}
