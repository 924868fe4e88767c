import { useRef } from "react";
import { useNavigate } from "react-router";
import { useCommands } from "../../components/use-commands.ts";
import { useMissingPermission } from "../../components/use-missing-permission.ts";
import { SearchField } from "../../ui/search-field.tsx";
import type { TicketList } from "../../zendesk/ticket-list.ts";
import { urlOf } from "../list-url.ts";

/** Searches on Enter, not on every letter: each request is the whole company's. Empty shows all again. */
export function SearchBox({ list }: { list: TicketList }) {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const missing = useMissingPermission("GET", "/api/v2/search");
  useCommands({ search: () => input.current?.focus() });

  function search(query: string) {
    if (query.trim() === list.query) return;
    void navigate(urlOf({ ...list, query: query.trim() }));
  }

  return (
    <search className="tickets-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          search(input.current?.value ?? "");
        }}
      >
        <SearchField
          ref={input}
          label="Search tickets"
          placeholder="Search tickets, such as refund status:open"
          unavailable={missing && "Search needs the permission read"}
          defaultValue={list.query}
          onChange={(event) => {
            if (event.target.value === "") search("");
          }}
        />
      </form>
    </search>
  );
}
