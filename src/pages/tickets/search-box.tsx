import { useId, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useCommands } from "../../ui/use-commands.ts";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { useSession } from "../../session/page/use-session.ts";
import { lazily } from "../../ui/lazily.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import type { TicketList } from "../../zendesk/ticket-list.ts";
import { usualSort } from "../../zendesk/ticket-sort.ts";
import { ticketUrlOf, urlOf } from "../../tickets/list-url.ts";

// What Zendesk's search understands is long, and needed by whoever types.
const help = () => import("./search-help.tsx");
const SearchHelp = lazily(async () => (await help()).SearchHelp);

const SearchCompletions = lazily(
  async () => (await import("./completion/search-completions.tsx")).SearchCompletions,
);

/** Searches on Enter, not on every letter: each request is the whole company's. Empty shows all again. */
export function SearchBox({ list }: { list: TicketList }) {
  const navigate = useNavigate();
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [isAsked, setAsked] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const helpId = useId();
  const missing = useMissingPermission("GET /search");
  useCommands({ search: () => input.current?.focus() });

  function search(query: string) {
    setAsked(false);
    if (query.trim() === list.query) return;
    void navigate(urlOf({ view: null, query: query.trim(), sort: list.sort ?? usualSort }));
  }

  async function ask(query: string) {
    // Without the code that looks it over, Zendesk has to.
    const known = await help().catch(() => undefined);
    const account = session.status === "signed-in" ? session.subdomain : "";
    const verdict = known?.judgeSearch(query, account, isAsked && query === typed);
    setTyped(query);
    if (verdict === undefined) search(query);
    else if (verdict.kind === "search") search(verdict.query);
    else if (verdict.kind === "ticket") void navigate(ticketUrlOf(verdict.id, list));
    else setAsked(true);
  }

  return (
    <search className="tickets-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask(input.current?.value.trim() ?? "");
        }}
      >
        <SearchField
          ref={input}
          label="Search tickets"
          placeholder="Search tickets, such as refund status:open"
          unavailable={missing && "Search needs the permission read"}
          defaultValue={list.query}
          autoComplete="off"
          {...(typed !== "" && { describedBy: helpId })}
          onFocus={() => {
            setFocus(true);
            void help().catch(() => undefined);
          }}
          onKeyDown={({ key, currentTarget }) => {
            if (key !== "ArrowDown") return;
            const offers = currentTarget.form?.querySelectorAll<HTMLElement>("a, button");
            offers?.[0]?.focus();
          }}
          onChange={({ target }) => {
            setTyped(target.value.trim());
            setAsked(false);
            if (target.value === "") search("");
          }}
        />
        {hasFocus && <SearchCompletions input={input} />}
        {typed !== "" && (
          <SearchHelp id={helpId} typed={typed} isAsked={isAsked} list={list} onSearch={search} />
        )}
      </form>
    </search>
  );
}
