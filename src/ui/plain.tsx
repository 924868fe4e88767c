import { type HiddenCharacter, plainParts } from "../lib/plain-text.ts";
import "./plain.css";

/**
 * A stranger's name, subject or the like: in its own direction, whatever stands beside it, and with
 * the characters that nobody would see shown as marks.
 */
export function Plain({ children }: { children: string }) {
  const parts = plainParts(children);
  return (
    <bdi className="plain">
      {parts.map((part, index) =>
        typeof part === "string" ? part : <HiddenCharacterMark key={index} {...part} />,
      )}
    </bdi>
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
