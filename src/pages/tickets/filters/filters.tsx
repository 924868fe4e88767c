import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { plainText } from "../../../lib/plain-text.ts";
import { allows } from "../../../scopes/allows.ts";
import { useSignedIn } from "../../../session/page/use-session.ts";
import { type ListAddress, urlOf } from "../../../tickets/list-url.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { lazily } from "../../../ui/lazily.tsx";
import { Plain } from "../../../ui/plain.tsx";
import { type SearchTerm, splitSearch } from "../../../zendesk/search-terms.ts";
import { ticketFieldsQuery } from "../../../zendesk/ticket-fields.ts";
import { canSort, fieldOf, usualSort } from "../../../zendesk/ticket-sort.ts";
import { filterFieldOf, ownFilterFields } from "./filter-fields.ts";
import { conditionWords } from "./filter-words.ts";
import { withoutTerm } from "./query-text.ts";
import { SaveFilter } from "./save-filter.tsx";
import "./filters.css";

const FilterEditor = lazily(async () => (await import("./filter-editor.tsx")).FilterEditor);

/**
 * The search somebody has just made here by changing a filter: its list is another one, shown by
 * another instance. Not a part of the address' state, or Back would move the focus too.
 */
let justMade: string | null = null;

/**
 * What a list is narrowed by, a chip for every condition. The text of the search is the truth, chips
 * only read and edit it: so both are always the same, and the address holds them.
 */
export function Filters({ list }: { list: ListAddress }) {
  const navigate = useNavigate();
  const { grantedScopes } = useSignedIn();
  const [edited, setEdited] = useState<SearchTerm | "new" | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  // Whoever changed a filter goes on from here.
  useLayoutEffect(() => {
    if (justMade !== list.query) return;
    justMade = null;
    add.current?.focus();
  });
  const terms = splitSearch(list.query);
  const { data: fields } = useQuery({
    ...ticketFieldsQuery,
    enabled:
      terms.some(({ key }) => key?.startsWith("custom_field_")) &&
      allows(grantedScopes, "GET /ticket_fields"),
  });
  if (!allows(grantedScopes, "GET /search")) return null;
  const own = ownFilterFields(fields?.values() ?? []);

  function show(query: string) {
    const sort = list.sort ?? usualSort;
    const next = { view: null, query };
    const kept = canSort(next, fieldOf(sort), true) ? sort : usualSort;
    justMade = query;
    void navigate(urlOf({ ...list, ...next, sort: kept }));
  }

  return (
    <fieldset className="filters">
      <legend className="visually-hidden">Filters</legend>
      {terms.map((term) => {
        const words = conditionWords(term, filterFieldOf(term.key, own));
        return (
          <span key={`${term.start}`} className="filter-chip">
            <button type="button" title="Change this filter" onClick={() => setEdited(term)}>
              <Plain>{words}</Plain>
            </button>
            <button
              type="button"
              className="filter-remove"
              aria-label={`Remove filter: ${plainText(words)}`}
              onClick={() => show(withoutTerm(list.query, term))}
            >
              <Icon name="close" />
            </button>
          </span>
        );
      })}
      <Button
        ref={add}
        size="small"
        variant="quiet"
        aria-haspopup="dialog"
        onClick={() => setEdited("new")}
      >
        Add filter
      </Button>
      {list.query !== "" && <SaveFilter list={list} />}
      {edited !== null && (
        <FilterEditor
          list={list}
          {...(edited !== "new" && { term: edited })}
          onClose={() => setEdited(null)}
          onChange={show}
        />
      )}
    </fieldset>
  );
}
