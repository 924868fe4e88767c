/* oxlint-disable jsx-a11y/prefer-tag-over-role -- options below a search box while one types: the list of the ARIA patterns, for which HTML has no element */
import { useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useEffectEvent, useId, useState } from "react";
import { allows } from "../../../scopes/allows.ts";
import { useSignedIn } from "../../../session/page/use-session.ts";
import { usePaused } from "../../../tickets/people/use-paused.ts";
import { displayName } from "../../../tickets/ticket-text.ts";
import { Plain } from "../../../ui/plain.tsx";
import { groupsQuery } from "../../../zendesk/groups.ts";
import { fewestLetters, suggestedPeopleQuery } from "../../../zendesk/people-search.ts";
import type { SearchTerm } from "../../../zendesk/search-terms.ts";
import { fewestTagLetters, suggestedTagsQuery } from "../../../zendesk/tags.ts";
import { ticketFieldsQuery } from "../../../zendesk/ticket-fields.ts";
import { ownFilterFields } from "../filters/filter-fields.ts";
import {
  type Completion,
  completions,
  type KnownValues,
  peopleKeywords,
  termAt,
} from "./completions.ts";
import "./search-completions.css";

/** A pause in typing, in ms: every suggestion is a request of the whole company's. */
const pause = 250;

interface SearchCompletionsProps {
  input: RefObject<HTMLInputElement | null>;
}

/**
 * How a search may go on, below the box. Arrows choose, Enter and Tab take what is chosen, Escape
 * puts them away; with none chosen every key does what it did.
 */
export function SearchCompletions({ input }: SearchCompletionsProps) {
  const id = useId();
  const [{ text, caret }, setTyped] = useState(() => read(input.current));
  const [place, setPlace] = useState(-1);
  const [isAway, setAway] = useState(false);
  const term = termAt(text, caret);
  const known = useKnownValues(term);
  const offers = isAway || term === undefined ? [] : completions(term, known);
  const active = place < offers.length ? offers[place] : undefined;

  const follow = useEffectEvent(() => {
    const next = read(input.current);
    if (next.text === text && next.caret === caret) return;
    setTyped(next);
    setPlace(-1);
    setAway(false);
  });

  function take({ text: words, isWhole }: Completion) {
    const box = input.current;
    if (box === null || term === undefined) return;
    box.setRangeText(isWhole ? `${words} ` : words, term.start, caret, "end");
    box.focus();
    // As if it were typed: the box and what explains it follow.
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (offers.length === 0 || event.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      // -1 is the box itself: one comes back to what one typed.
      const next = ((place + 1 + step + offers.length + 1) % (offers.length + 1)) - 1;
      setPlace(next);
    } else if (event.key === "Escape") setAway(true);
    else if (active !== undefined && (event.key === "Enter" || event.key === "Tab")) take(active);
    else {
      // What is searched for is explained, or found, where the offers would stand.
      if (event.key === "Enter") setAway(true);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });

  useEffect(() => {
    const box = input.current;
    const events = ["input", "keyup", "click"] as const;
    for (const event of events) box?.addEventListener(event, follow);
    box?.addEventListener("keydown", onKeyDown);
    return () => {
      for (const event of events) box?.removeEventListener(event, follow);
      box?.removeEventListener("keydown", onKeyDown);
    };
  }, [input]);

  const activeId = active === undefined ? undefined : `${id}-${place}`;
  useEffect(() => {
    const box = input.current;
    box?.setAttribute("aria-autocomplete", "list");
    if (offers.length > 0) box?.setAttribute("aria-controls", id);
    else box?.removeAttribute("aria-controls");
    if (activeId === undefined) box?.removeAttribute("aria-activedescendant");
    else box?.setAttribute("aria-activedescendant", activeId);
  }, [input, id, activeId, offers.length]);

  return (
    <>
      <output className="visually-hidden">
        {offers.length > 0 && `${offers.length} ways to go on, below`}
      </output>
      {offers.length > 0 && (
        <div className="search-completions" id={id} role="listbox" aria-label="Ways to go on">
          {offers.map((offer, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the box's
            <div
              key={offer.text}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={offer === active}
              className="search-completion"
              // The box keeps the focus, and so the list stays.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(offer)}
            >
              <Plain>{offer.text}</Plain>
              {offer.about !== "" && (
                <span className="muted">
                  <Plain>{offer.about}</Plain>
                </span>
              )}
            </div>
          ))}
        </div>
      )}
    </>
  );
}

function read(box: HTMLInputElement | null): { text: string; caret: number } {
  return { text: box?.value ?? "", caret: box?.selectionStart ?? box?.value.length ?? 0 };
}

/** What the term being typed may need, asked for once the fingers rest. */
function useKnownValues(term: SearchTerm | undefined): KnownValues {
  const { grantedScopes: granted } = useSignedIn();
  const { key = "", value = "" } = term ?? {};
  const letters = usePaused(value, pause);
  const isPeople = peopleKeywords.has(key) && letters === value;
  const isTags = key === "tags" && letters === value;
  const fields = useQuery({
    ...ticketFieldsQuery,
    enabled: mayBeField(term) && allows(granted, "GET /ticket_fields"),
  });
  const groups = useQuery({
    ...groupsQuery,
    enabled: key === "group" && allows(granted, "GET /groups"),
  });
  const people = useQuery({
    ...suggestedPeopleQuery(letters),
    enabled:
      isPeople && letters.length >= fewestLetters && allows(granted, "GET /users/autocomplete"),
  });
  const tags = useQuery({
    ...suggestedTagsQuery(letters),
    enabled:
      isTags && letters.length >= fewestTagLetters && allows(granted, "GET /autocomplete/tags"),
  });
  return {
    own: ownFilterFields(fields.data?.values() ?? []),
    groups: (groups.data ?? []).flatMap(({ name }) => name ?? []),
    people: isPeople
      ? (people.data ?? []).flatMap((user) =>
          user.email ? [[user.email, displayName(user)] as const] : [],
        )
      : [],
    tags: isTags ? (tags.data ?? []) : [],
  };
}

/** Whether the account's own fields could be meant: their names are a request, once. */
function mayBeField(term: SearchTerm | undefined): boolean {
  if (term === undefined) return false;
  return term.key === undefined
    ? /^\p{L}{2,}$/u.test(term.value)
    : term.key.startsWith("custom_field_");
}
