import { ask } from "local-zendesk/ask";
import type { AccountHandle } from "local-zendesk/types";

/** Somebody at the desk, or who asks it. */
export const people = {
  ada: "admin@example.com",
  amir: "agent@example.com",
  eve: "enduser@example.com",
} as const;

export interface Said {
  author_id: number;
  plain_body: string;
  public: boolean;
}

/** How many tickets every account starts with, numbered from 1. */
export const seeded = 3;

/** The truth of an account, read around all weather. */
export class Desk {
  readonly #url: string;
  readonly #token: string;

  constructor(url: string, account: AccountHandle) {
    this.#url = url;
    this.#token = account.grant(people.ada, ["read", "write"]).accessToken;
  }

  async read<T>(path: string, token = this.#token): Promise<T> {
    const headers = { authorization: `Bearer ${token}` };
    const reply = await ask(`${this.#url}/api/v2${path}`, { headers });
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status}`);
    return reply.json() as T;
  }

  /** Makes a ticket; gives its number. */
  async open(properties: object): Promise<number> {
    const ticket = { subject: "A gasket", comment: { body: "It leaks." }, ...properties };
    const headers = { authorization: `Bearer ${this.#token}` };
    const made = { method: "POST", headers, json: { ticket } };
    const reply = await ask(`${this.#url}/api/v2/tickets`, made);
    return (reply.json() as { ticket: { id: number } }).ticket.id;
  }

  /** The tickets made since the account began: their numbers are the highest. */
  async newTickets(): Promise<readonly { subject: string; description: string }[]> {
    interface Page {
      tickets: { id: number; subject: string; description: string }[];
    }
    const { tickets } = await this.read<Page>("/tickets?page[size]=100&sort=-id");
    return tickets.filter(({ id }) => id > seeded);
  }

  async said(ticketId: number): Promise<readonly Said[]> {
    const path = `/tickets/${ticketId}/comments?page[size]=100&sort=-created_at`;
    return (await this.read<{ comments: Said[] }>(path)).comments;
  }

  /** Every status the ticket ever had. */
  async statuses(ticketId: number): Promise<ReadonlySet<string>> {
    interface Event {
      field_name?: string;
      value?: string;
      previous_value?: string;
    }
    const { audits } = await this.read<{ audits: { events: Event[] }[] }>(
      `/tickets/${ticketId}/audits?page[size]=100`,
    );
    const changes = audits
      .flatMap(({ events }) => events)
      .filter((one) => one.field_name === "status");
    const { ticket } = await this.read<{ ticket: { status: string } }>(`/tickets/${ticketId}`);
    const all = changes.flatMap(({ value, previous_value }) => [value, previous_value]);
    return new Set([ticket.status, ...all.filter((status) => status !== undefined)]);
  }
}
