import type { ReactNode } from "react";
import { type HiddenCharacter, plainLines, plainParts } from "../lib/plain-text.ts";
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

/** A stranger's text of many lines. */
export function PlainLines({ children }: { children: string }) {
  return <span className="plain plain-lines">{shown(plainLines(children))}</span>;
}

/** Whatever is to be shown: where it is words alone, they may be a stranger's. */
export function plainNode(node: ReactNode): ReactNode {
  return typeof node === "string" && node !== "" ? <PlainWords>{node}</PlainWords> : node;
}

function marked(words: string) {
  return shown(plainParts(words));
}

function shown(parts: readonly (string | HiddenCharacter)[]) {
  return parts.map((part, index) =>
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
