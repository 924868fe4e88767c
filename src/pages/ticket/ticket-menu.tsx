import { useId, useState } from "react";
import { useSignedIn } from "../../session/page/use-session.ts";
import { buttonClass } from "../../ui/button.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import "./ticket-menu.css";

/** What else one does with a ticket: copy where it is, see it at Zendesk, put it on paper. */
export function TicketMenu({ id }: { id: number }) {
  const menu = useId();
  const { zendeskUrl } = useSignedIn();
  const [said, setSaid] = useState("");

  async function copy(text: string, what: string) {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(`${what} copied`);
    } catch {
      setSaid(`The browser refused to copy: ${text}`);
    }
  }

  const actions = [
    { label: "Copy link", act: () => void copy(location.href, "Link") },
    { label: "Copy number", act: () => void copy(String(id), "Number") },
    { label: "Print", act: () => print() },
  ] as const;
  const atZendesk = `${zendeskUrl}/agent/tickets/${id}`;
  useCommands({
    copyLink: actions[0].act,
    copyNumber: actions[1].act,
    print: actions[2].act,
    openAtZendesk: () => void open(atZendesk, "_blank", "noopener,noreferrer"),
  });

  return (
    <>
      <output className="ticket-menu-said muted">{said}</output>
      <button
        type="button"
        className={buttonClass({ size: "small", variant: "quiet" })}
        popoverTarget={menu}
      >
        More
      </button>
      <fieldset
        id={menu}
        popover="auto"
        className="ticket-menu"
        aria-label={`More for ticket ${id}`}
      >
        {actions.map(({ label, act }) => (
          <button
            key={label}
            type="button"
            className="ticket-menu-item"
            onClick={(event) => {
              event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
              act();
            }}
          >
            {label}
          </button>
        ))}
        <a className="ticket-menu-item" href={atZendesk} target="_blank" rel="noopener noreferrer">
          Open at Zendesk
        </a>
      </fieldset>
    </>
  );
}
