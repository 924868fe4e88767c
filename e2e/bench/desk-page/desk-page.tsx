import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { createRoot } from "react-dom/client";

/*
 * What the desk is held against: the same number of rows and columns in a bare virtual table, whose
 * j and k move the focus. It knows no Zendesk, no selection, no time.
 */

const count = Number(new URLSearchParams(location.search).get("rows") ?? 100);
const columns = [
  "Status",
  "ID",
  "Subject",
  "Requester",
  "Assignee",
  "Group",
  "Priority",
  "Updated",
];

function BareTable() {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- it is used in this component only, which nobody memoizes
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 40,
    overscan: 20,
  });
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      const step = key === "j" ? 1 : key === "k" ? -1 : 0;
      if (step === 0) return;
      const links = [...document.querySelectorAll<HTMLElement>("a[data-row]")];
      const at = links.findIndex((link) => link === document.activeElement);
      const target = links[at + step] ?? links[0];
      target?.focus({ preventScroll: true });
      target?.closest("tr")?.scrollIntoView({ block: "nearest" });
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} style={{ height: "800px", overflowY: "auto" }}>
      <table aria-label="Tickets">
        <tbody>
          <tr style={{ height: above }} />
          {items.map(({ index }) => (
            <tr key={index} style={{ height: 40 }}>
              {columns.map((column) => (
                <td key={column}>
                  {column === "Subject" ? (
                    <a data-row href={`#${index}`}>{`Ticket number ${index}`}</a>
                  ) : (
                    `${column} ${index % 7}`
                  )}
                </td>
              ))}
            </tr>
          ))}
          <tr style={{ height: below }} />
        </tbody>
      </table>
    </div>
  );
}

const root = document.querySelector("#root");
if (root) createRoot(root).render(<BareTable />);
