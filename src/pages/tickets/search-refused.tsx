import { ExplanationActions } from "../../components/explanation-actions.tsx";
import { Notice } from "../../ui/notice.tsx";
import { act } from "../../zendesk/explanation.ts";
import type { TicketList } from "../../zendesk/ticket-list.ts";
import { Toolbar } from "./toolbar.tsx";

/** A link to a search, opened with a token that cannot search: said before Zendesk is asked in vain. */
export function SearchRefused({ list }: { list: TicketList }) {
  const explanation = {
    code: "missing-scope",
    title: "Searching needs the permission read",
    detail: "You have not given it to this app yet. You can add it and come back to this search.",
    confidence: "certain" as const,
    evidence: [],
    actions: [act.ask("read"), act.home()],
  };
  return (
    <div className="tickets">
      <title>Tickets · Scopedesk</title>
      <Toolbar list={list} />
      <Notice
        tone="warning"
        title={explanation.title}
        actions={<ExplanationActions size="small" explanation={explanation} />}
      >
        {explanation.detail}
      </Notice>
    </div>
  );
}
