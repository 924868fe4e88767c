import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useState } from "react";
import { TicketRowView } from "./ticket-row.tsx";
import type { TicketRow } from "./use-ticket-rows.ts";

interface VirtualRowsProps {
  rows: readonly TicketRow[];
  body: RefObject<HTMLTableSectionElement | null>;
  from: string;
}

/** The rows near the window, and as much empty height above and below as the others would take. */
export function VirtualRows({ rows, body, from }: VirtualRowsProps) {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top ?? 0;
    setOffset(top + window.scrollY);
  }, [body]);
  // oxlint-disable-next-line react/incompatible-library -- it is used in this component only, which nobody memoizes
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
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
            <TicketRowView
              key={String(key)}
              {...row}
              index={index}
              from={from}
              measure={virtualizer.measureElement}
            />
          )
        );
      })}
      <Gap height={below} />
    </>
  );
}

function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr className="ticket-gap" aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a gap, hidden from readers */}
      <td colSpan={8} style={{ blockSize: height }} />
    </tr>
  );
}
