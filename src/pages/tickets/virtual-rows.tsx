import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useState } from "react";
import { keyOf, TicketLine, type TicketLinesProps } from "./ticket-line.tsx";

interface VirtualRowsProps extends TicketLinesProps {
  body: RefObject<HTMLTableSectionElement | null>;
}

/** The rows near the window, and as much empty height above and below as the others would take. */
export function VirtualRows({ body, ...props }: VirtualRowsProps) {
  const { lines, columns } = props;
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const scroller = scrollerOf(body.current);
    const top = scroller?.getBoundingClientRect().top ?? 0;
    const rowsTop = body.current?.getBoundingClientRect().top ?? 0;
    setOffset(rowsTop - top + (scroller?.scrollTop ?? 0));
  }, [body]);
  // oxlint-disable-next-line react/incompatible-library -- it is used in this component only, which nobody memoizes
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scrollerOf(body.current),
    estimateSize: () => body.current?.querySelector("tr[data-index]")?.clientHeight ?? 40,
    // Enough for a key held down, and for the browser's own search to find the next ones.
    overscan: 20,
    scrollMargin: offset,
    getItemKey: (index) => keyOf(lines[index]) ?? index,
  });
  const items = virtualizer.getVirtualItems();
  const above = (items[0]?.start ?? offset) - offset;
  const below = virtualizer.getTotalSize() + offset - (items.at(-1)?.end ?? offset);
  return (
    <>
      <Gap height={above} columns={columns.length} />
      {items.map(({ index, key }) => {
        const line = lines[index];
        return (
          line && (
            <TicketLine
              key={String(key)}
              {...props}
              line={line}
              index={index}
              measure={virtualizer.measureElement}
            />
          )
        );
      })}
      <Gap height={below} columns={columns.length} />
    </>
  );
}

/** The part of the desk that scrolls the rows. */
function scrollerOf(body: HTMLElement | null): HTMLElement | null {
  return body?.closest<HTMLElement>(".desk-list") ?? null;
}

function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className="ticket-gap" aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a gap, hidden from readers */}
      <td colSpan={columns + 2} style={{ blockSize: height }} />
    </tr>
  );
}
