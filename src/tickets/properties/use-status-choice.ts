import { useQuery } from "@tanstack/react-query";
import { statusWords } from "../../reference/words.ts";
import { allows } from "../../scopes/allows.ts";
import { useSignedIn } from "../../session/page/use-session.ts";
import { customStatusesQuery } from "../../zendesk/custom-statuses.ts";
import type { Ticket } from "../../zendesk/tickets.ts";
import type { PropertyEdit } from "./property-edit.ts";

interface StatusChoice {
  /** What the ticket holds. */
  saved: string;
  value: string;
  options: readonly { value: string; label: string }[];
  choose: (value: string) => void;
}

/** The statuses a ticket can be given: the account's own where it has any, Zendesk's otherwise. */
export function useStatusChoice(ticket: Ticket, { changes, change }: PropertyEdit): StatusChoice {
  const { grantedScopes } = useSignedIn();
  const { data: all = [] } = useQuery({
    ...customStatusesQuery,
    enabled: ticket.custom_status_id !== null && allows(grantedScopes, "GET /custom_statuses"),
  });
  const category = ticket.status ?? "";
  const own = all.filter(
    ({ id, active, status_category }) =>
      id === ticket.custom_status_id || (active && isSettable(status_category ?? "", category)),
  );
  if (!own.some(({ id }) => id === ticket.custom_status_id)) {
    return {
      saved: category,
      value: changes.status ?? category,
      options: Object.entries(statusWords)
        .filter(([status]) => isSettable(status, category))
        .map(([value, label]) => ({ value, label })),
      choose: (status) => change({ status }),
    };
  }
  const first = (status: string) => own.find((one) => one.status_category === status)?.id;
  const wished =
    changes.custom_status_id ??
    (changes.status === undefined ? ticket.custom_status_id : first(changes.status));
  return {
    saved: String(ticket.custom_status_id),
    value: String(wished ?? ticket.custom_status_id),
    options: own
      .toSorted((one, other) => rank(one.status_category) - rank(other.status_category))
      .map(({ id, agent_label }) => ({ value: String(id), label: agent_label ?? `Status ${id}` })),
    choose(value) {
      const status = own.find(({ id }) => String(id) === value);
      if (!status?.id || !status.status_category) return;
      change({ status: status.status_category, custom_status_id: status.id });
    },
  };
}

/** Nothing that was once touched becomes new again, and nobody closes a ticket: time does. */
function isSettable(status: string, current: string): boolean {
  return status !== "closed" && (status !== "new" || current === "new");
}

const order = Object.keys(statusWords);

function rank(status: string | null): number {
  return order.indexOf(status ?? "");
}
