import { MissingPermission } from "../../failures/screen/missing-permission.tsx";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { titleOf } from "../../places.ts";
import type { TicketList } from "../../zendesk/ticket-list.ts";
import { Toolbar } from "./toolbar.tsx";

/** A link to a search, opened with a token that cannot search: said before Zendesk is asked in vain. */
export function SearchRefused({ list }: { list: TicketList }) {
  const explanation = useMissingPermission("GET /search");
  return (
    <div className="tickets">
      <title>{titleOf("tickets")}</title>
      <Toolbar list={list} title="Tickets" />
      {explanation && <MissingPermission what="Searching" explanation={explanation} />}
    </div>
  );
}
