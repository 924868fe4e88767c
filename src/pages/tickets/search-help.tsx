import { Link } from "react-router";
import { currentConfig } from "../../config.ts";
import { useSession } from "../../session/page/use-session.ts";
import { ticketUrlOf } from "../../tickets/list-url.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { checkSearch } from "../../zendesk/check-search.ts";
import { namedTicket, type NamedTicket } from "../../zendesk/named-ticket.ts";
import type { TicketList } from "../../zendesk/ticket-list.ts";
import { sayComplaint } from "./search-words.ts";
import { Plain, plainNode } from "../../ui/plain.tsx";
import "./search-help.css";

/** What becomes of a search somebody asks for: a ticket's address, a search, or an explanation. */
export type SearchVerdict =
  | { kind: "ticket"; id: number }
  | { kind: "search"; query: string }
  | { kind: "explain" };

/**
 * Decides what Enter does. A ticket that is surely named is opened; what Zendesk would refuse is
 * explained first, and Enter once more (`isExplained`) searches for its words.
 */
export function judgeSearch(typed: string, account: string, isExplained: boolean): SearchVerdict {
  const named = namedTicket(typed, currentConfig().zendeskUrl);
  if (named?.isSure)
    return isOf(named, account) ? { kind: "ticket", id: named.id } : { kind: "explain" };
  const { complaints, asWords } = checkSearch(typed);
  if (complaints.length === 0) return { kind: "search", query: typed };
  return isExplained ? { kind: "search", query: asWords } : { kind: "explain" };
}

function isOf({ subdomain }: NamedTicket, account: string): boolean {
  return subdomain === undefined || subdomain === account;
}

interface SearchHelpProps {
  id: string;
  typed: string;
  /** Somebody pressed Enter, so what is wrong is said. */
  isAsked: boolean;
  list: TicketList;
  onSearch: (query: string) => void;
}

/** Below the search box: the ticket that is named, and what Zendesk would not understand. */
export function SearchHelp({ id, typed, isAsked, list, onSearch }: SearchHelpProps) {
  const session = useSession();
  const account = session.status === "signed-in" ? session.subdomain : "";
  const named = namedTicket(typed, currentConfig().zendeskUrl);
  const { complaints, asWords } = checkSearch(typed);
  const isElsewhere = named !== undefined && !isOf(named, account);
  const explained = isAsked && named === undefined ? complaints : [];
  return (
    <div className="search-help" hidden={named === undefined && explained.length === 0}>
      {named !== undefined && !isElsewhere && (
        <Link className={buttonClass({ size: "small" })} to={ticketUrlOf(named.id, list)}>
          Open ticket #{named.id}
        </Link>
      )}
      <div id={id} aria-live="polite">
        {isElsewhere && (
          <p>
            That is a ticket of the account <Plain>{named.subdomain ?? ""}</Plain>. You are signed
            in to {account}.
          </p>
        )}
        {explained.map((complaint) => (
          <p key={complaint.piece}>{plainNode(sayComplaint(complaint))}</p>
        ))}
      </div>
      {explained.length > 0 && asWords !== "" && (
        <p className="search-help-words">
          <Button size="small" onClick={() => onSearch(asWords)}>
            Search for these words
          </Button>
          <span className="muted">
            <Plain>{asWords}</Plain>
          </span>
        </p>
      )}
    </div>
  );
}
