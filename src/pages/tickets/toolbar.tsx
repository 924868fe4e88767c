import { useCommands } from "../../ui/use-commands.ts";
import { formatClock, formatMoment } from "../../lib/time.ts";
import { Button, buttonClass, IconButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { TicketList } from "../../zendesk/ticket-list.ts";
import { ColumnsButton } from "./columns/columns-button.tsx";
import { DensitySwitch } from "./density-switch.tsx";
import { Link, useLocation } from "react-router";
import { pathTo } from "../../places.ts";
import { allows } from "../../scopes/allows.ts";
import { useSignedIn } from "../../session/page/use-session.ts";
import { SearchBox } from "./search-box.tsx";
import { ViewsButton } from "./views-nav.tsx";
import { Plain } from "../../ui/plain.tsx";

interface ToolbarProps {
  list: TicketList;
  /** What the list is called. */
  title: string;
  /** Whether the page is about something else: a ticket beside the list, or why there is no list. */
  isBeside?: boolean;
  /** When the rows were read, ms since 1970; left out when there are none to refresh. */
  readAt?: number;
  isRefreshing?: boolean;
  onRefresh?: () => void;
  /** Tickets that are new or changed since the list was read. */
  freshCount?: number;
  onShowFresh?: () => void;
}

export function Toolbar({
  list,
  title,
  isBeside = false,
  readAt,
  isRefreshing = false,
  onRefresh,
  freshCount = 0,
  onShowFresh,
}: ToolbarProps) {
  const { grantedScopes } = useSignedIn();
  const { search } = useLocation();
  const Heading = isBeside ? "h2" : "h1";
  useCommands(onRefresh ? { refresh: onRefresh } : {});
  return (
    <div className="tickets-toolbar">
      <ViewsButton />
      <Heading className="tickets-title">
        <Plain>{title}</Plain>
      </Heading>
      <SearchBox key={list.query} list={list} />
      <div className="tickets-tools">
        <output>
          {freshCount > 0 && (
            <Button size="small" variant="primary" onClick={onShowFresh}>
              {freshCount} new or changed
            </Button>
          )}
        </output>
        {readAt !== undefined && (
          <span className="tickets-fresh muted numeric" title={formatMoment(readAt)}>
            as of {formatClock(readAt)}
          </span>
        )}
        {onRefresh && (
          <IconButton label="Refresh" size="small" isPending={isRefreshing} onClick={onRefresh}>
            {!isRefreshing && <Icon name="refresh" />}
          </IconButton>
        )}
        <ColumnsButton list={list} />
        <DensitySwitch />
        {allows(grantedScopes, "POST /tickets") && (
          <Link
            className={buttonClass({ size: "small" })}
            to={pathTo("newTicket") + search}
            title="New ticket (c)"
          >
            New
            <span className="visually-hidden"> ticket</span>
          </Link>
        )}
      </div>
    </div>
  );
}
