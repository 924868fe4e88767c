import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useState } from "react";
import { ticketColumns } from "./columns.tsx";
import { SafeTicketRow } from "./safe-ticket-row.tsx";
import type { TicketList } from "../../zendesk/ticket-list.ts";
import type { TicketRow } from "./use-ticket-rows.ts";

interface VirtualRowsProps {
  rows: readonly TicketRow[];
  body: RefObject<HTMLTableSectionElement | null>;
  list: TicketList;
  openId: number | null;
}

/** The rows near the window, and as much empty height above and below as the others would take. */
export function VirtualRows({ rows, body, list, openId }: VirtualRowsProps) {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const scroller = scrollerOf(body.current);
    const top = scroller?.getBoundingClientRect().top ?? 0;
    const rowsTop = body.current?.getBoundingClientRect().top ?? 0;
    setOffset(rowsTop - top + (scroller?.scrollTop ?? 0));
  }, [body]);
  // oxlint-disable-next-line react/incompatible-library -- it is used in this component only, which nobody memoizes
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollerOf(body.current),
    estimateSize: () => body.current?.querySelector("tr[data-index]")?.clientHeight ?? 40,
    // Enough for a key held down, and for the browser's own search to find the next ones.
    overscan: 20,
    scrollMargin: offset,
    getItemKey: (index) => rows[index]?.ticket.id ?? index,
  });
  const items = virtualizer.getVirtualItems();
  const above = (items[0]?.start ?? offset) - offset;
  const below = virtualizer.getTotalSize() + offset - (items.at(-1)?.end ?? offset);
  return (
    <>
      <Gap height={above} />
      {items.map(({ index, key }) => {
        const row = rows[index];
        return (
          row && (
            <SafeTicketRow
              key={String(key)}
              {...row}
              index={index}
              list={list}
              isOpen={openId !== null && row.ticket.id === openId}
              measure={virtualizer.measureElement}
            />
          )
        );
      })}
      <Gap height={below} />
    </>
  );
}

/** The part of the desk that scrolls the rows. */
function scrollerOf(body: HTMLElement | null): HTMLElement | null {
  return body?.closest<HTMLElement>(".desk-list") ?? null;
}

function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr className="ticket-gap" aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a gap, hidden from readers */}
      <td colSpan={ticketColumns.length} style={{ blockSize: height }} />
    </tr>
  );
}
