import { useCommands } from "../../components/use-commands.ts";
import { formatClock, formatMoment } from "../../lib/time.ts";
import { IconButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { TicketList } from "../../zendesk/ticket-list.ts";
import { DensitySwitch } from "./density-switch.tsx";
import { SearchBox } from "./search-box.tsx";

interface ToolbarProps {
  list: TicketList;
  /** When the rows were read, ms since 1970; left out when there are none to refresh. */
  readAt?: number;
  isRefreshing?: boolean;
  onRefresh?: () => void;
}

export function Toolbar({ list, readAt, isRefreshing = false, onRefresh }: ToolbarProps) {
  useCommands(onRefresh ? { refresh: onRefresh } : {});
  return (
    <div className="tickets-toolbar">
      <h1 className="tickets-title">Tickets</h1>
      <SearchBox key={list.query} list={list} />
      <div className="tickets-tools">
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
        <DensitySwitch />
      </div>
    </div>
  );
}
