import { useQuery } from "@tanstack/react-query";
import type { RefObject } from "react";
import { allows } from "../../../scopes/allows.ts";
import { useSignedIn } from "../../../session/page/use-session.ts";
import { usePaused } from "../../../tickets/people/use-paused.ts";
import { displayName } from "../../../tickets/ticket-text.ts";
import { Completions, useTyped } from "../../../ui/completions.tsx";
import { groupsQuery } from "../../../zendesk/groups.ts";
import { fewestLetters, suggestedPeopleQuery } from "../../../zendesk/people-search.ts";
import type { SearchTerm } from "../../../zendesk/search-terms.ts";
import { fewestTagLetters, suggestedTagsQuery } from "../../../zendesk/tags.ts";
import { ticketFieldsQuery } from "../../../zendesk/ticket-fields.ts";
import { ownFilterFields } from "../filters/filter-fields.ts";
import { completions, type KnownValues, peopleKeywords, termAt } from "./completions.ts";

/** A pause in typing, in ms: every suggestion is a request of the whole company's. */
const pause = 250;

interface SearchCompletionsProps {
  input: RefObject<HTMLInputElement | null>;
}

/** How a search may go on, below its box. */
export function SearchCompletions({ input }: SearchCompletionsProps) {
  const typed = useTyped(input);
  const term = termAt(typed.text, typed.caret);
  const known = useKnownValues(term);
  const offers = term === undefined ? [] : completions(term, known);
  return (
    <Completions
      input={input}
      typed={typed}
      start={term?.start ?? 0}
      offers={offers.map(({ text, about, isWhole }) => ({
        label: text,
        about,
        text: isWhole ? `${text} ` : text,
      }))}
    />
  );
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
