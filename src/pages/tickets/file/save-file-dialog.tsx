import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Failure } from "../../../failures/screen/failure.tsx";
import { searchReach } from "../../../reference/limits.ts";
import type { ListAddress } from "../../../tickets/list-url.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { isSearch, type TicketPage } from "../../../zendesk/ticket-list.ts";
import { useColumns } from "../columns/use-columns.ts";
import { rowsOf } from "../use-ticket-rows.ts";
import { ticketsCsv } from "./csv.ts";
import "./save-file-dialog.css";

type Tickets = UseInfiniteQueryResult<{ pages: TicketPage[] }>;

interface SaveFileDialogProps {
  list: ListAddress;
  title: string;
  tickets: Tickets;
  onClose: () => void;
}

const number = new Intl.NumberFormat("en");

/** Says how many tickets a file would hold, reads the rest first where somebody wants it, and saves it. */
export function SaveFileDialog({ list, title, tickets, onClose }: SaveFileDialogProps) {
  const { columns } = useColumns(list);
  const [isReading, setReading] = useState(false);
  const [said, setSaid] = useState("");
  const isStopped = useRef(false);
  const rows = rowsOf(tickets.data?.pages ?? []);
  const count = tickets.data?.pages[0]?.count ?? null;
  const reachable = count === null ? undefined : Math.min(count, searchReach);
  // Nobody waits for a file any more once the sheet is gone.
  useEffect(() => () => void (isStopped.current = true), []);

  function save(pages: readonly TicketPage[]) {
    const all = rowsOf(pages);
    const file = new Blob([ticketsCsv(columns, all)], { type: "text/csv;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `${fileName(title)}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
    setSaid(`${words(all.length)} saved`);
  }

  async function readAll() {
    isStopped.current = false;
    setSaid("");
    setReading(true);
    let read: Tickets = tickets;
    while (read.hasNextPage && !read.isError && !isStopped.current) {
      // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
      read = await read.fetchNextPage();
    }
    setReading(false);
    if (!read.isError && !isStopped.current) save(read.data?.pages ?? []);
  }

  return (
    <Dialog title="Save as CSV" onClose={onClose}>
      <div className="save-file">
        <p>
          {words(rows.length)} {rows.length === 1 ? "is" : "are"} loaded
          {reachable !== undefined && `, of ${number.format(reachable)} that Zendesk hands out`}
          {reachable === undefined && tickets.hasNextPage && "; Zendesk has more"}, with the columns
          of the list.
        </p>
        {isReading && (
          <progress
            aria-label="Reading the tickets"
            {...(reachable !== undefined && { max: reachable, value: rows.length })}
          />
        )}
        {tickets.isFetchNextPageError && <Failure error={tickets.error} what="The next tickets" />}
        <p className="save-file-actions">
          <Button
            variant={tickets.hasNextPage ? "secondary" : "primary"}
            disabled={isReading || rows.length === 0}
            onClick={() => save(tickets.data?.pages ?? [])}
          >
            Save {words(rows.length)}
          </Button>
          {tickets.hasNextPage && !isReading && (
            <Button variant="primary" onClick={() => void readAll()}>
              Read all, then save
            </Button>
          )}
          {isReading && <Button onClick={() => (isStopped.current = true)}>Stop</Button>}
        </p>
        {tickets.hasNextPage && (
          <p className="muted">
            A hundred tickets are one request of your company’s
            {isSearch(list)
              ? `, and a search ends after ${searchReach.toLocaleString("en")}.`
              : "."}
          </p>
        )}
        <output>{said}</output>
      </div>
    </Dialog>
  );
}

function words(count: number): string {
  return count === 1 ? "1 ticket" : `${number.format(count)} tickets`;
}

/** A title as part of a file's name: what no system takes is left out. */
function fileName(title: string): string {
  const plain = title
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N} _-]+/gu, " ")
    .trim()
    .replaceAll(/\s+/g, "-")
    .slice(0, 60);
  return plain === "" ? "tickets" : plain;
}
