import type { RefObject } from "react";
import { Completions, useTyped } from "../../ui/completions.tsx";
import { fillPlaceholders, type Placeholders } from "./placeholders.ts";
import { useSnippets } from "./snippets.ts";

interface WritingCompletionsProps {
  input: RefObject<HTMLTextAreaElement | null>;
  placeholders: Placeholders;
}

const most = 8;

/** What a slash and the first letters of a name may become: a snippet of the writer's own. */
export function WritingCompletions({ input, placeholders }: WritingCompletionsProps) {
  const { snippets } = useSnippets();
  const typed = useTyped(input);
  const [, name] = /(?:^|\s)\/([\p{L}\p{N}-]*)$/u.exec(typed.text.slice(0, typed.caret)) ?? [];
  const letters = name?.toLowerCase();
  const found =
    letters === undefined
      ? []
      : snippets.filter((snippet) => snippet.name.toLowerCase().startsWith(letters));
  return (
    <Completions
      input={input}
      typed={typed}
      start={typed.caret - (name?.length ?? 0) - 1}
      // A slash by itself may be no more than that.
      isEager={letters !== ""}
      offers={found.slice(0, most).map((snippet) => {
        const text = fillPlaceholders(snippet.text, placeholders);
        return { label: `/${snippet.name}`, about: text.slice(0, 80), text };
      })}
    />
  );
}
