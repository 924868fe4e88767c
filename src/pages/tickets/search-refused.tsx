import { MissingPermission } from "../../components/missing-permission.tsx";
import { useMissingPermission } from "../../components/use-missing-permission.ts";
import type { TicketList } from "../../zendesk/ticket-list.ts";
import { Toolbar } from "./toolbar.tsx";

/** A link to a search, opened with a token that cannot search: said before Zendesk is asked in vain. */
export function SearchRefused({ list }: { list: TicketList }) {
  const explanation = useMissingPermission("GET", "/api/v2/search");
  return (
    <div className="tickets">
      <title>Tickets · Scopedesk</title>
      <Toolbar list={list} />
      {explanation && <MissingPermission what="Searching" explanation={explanation} />}
    </div>
  );
}
