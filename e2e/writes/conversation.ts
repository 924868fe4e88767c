import type { Zendesk } from "local-zendesk/types";
import * as v from "valibot";
import { requestAnswer } from "../../src/zendesk/request-answer.ts";
import { getJson } from "../../src/zendesk/request.ts";
import { requestSchema } from "../../src/zendesk/requests.ts";
import {
  type TicketUpdate,
  type TicketUpdateWish,
  ticketUpdate,
} from "../../src/zendesk/ticket-update.ts";
import { ticketSchema } from "../../src/zendesk/tickets.ts";
import { Run, type Tally, type Who } from "./run.ts";
import type { Tab } from "./tab.ts";

/** Who is who in every account: the seed is the same everywhere. */
export type Cast = Readonly<Record<Who, number>>;

/** The same few words, so that they are often said again. */
const words = ["Thanks!", "Any news?", "Please try again."] as const;

const statuses = ["open", "pending", "hold"] as const;

/** What is said in one ticket, by whom and for whose eyes. */
class Conversation {
  readonly #run: Run;
  readonly #cast: Cast;
  readonly #ticketId: number;
  /** Statuses the app said the ticket has. */
  readonly #told = new Set<string>();

  constructor(run: Run, cast: Cast, ticketId: number) {
    this.#run = run;
    this.#cast = cast;
    this.#ticketId = ticketId;
  }

  async agent(who: "ada" | "amir", tab: Tab): Promise<void> {
    const { random, tally } = this.#run;
    for (let left = random.between(1, 3); left > 0; left -= 1) {
      const update = this.#thinkUp();
      const { comment, status } = update;
      const authorId = this.#cast[who];
      const key = comment && nameOf(authorId, comment.isPublic, comment.body);
      if (key !== undefined) tally.want(key);
      tally.errands += 1;
      await this.#run.pursue(tab, {
        write: ticketUpdate,
        open: async () => ({ ticket: await this.#openTicket(tab), update, authorId }),
        isSeen: async () => key !== undefined && this.#isSeen(key),
        onTold: (ticket, begun) => {
          if (key !== undefined) tally.tell(key, begun);
          else if (ticket.status === status) this.#told.add(status ?? "");
          else tally.wrongs.push(`told ${status} is saved, shown ${ticket.status}`);
        },
      });
    }
  }

  async requester(tab: Tab): Promise<void> {
    const { random, tally } = this.#run;
    for (let left = random.between(1, 3); left > 0; left -= 1) {
      const body = random.pick(words);
      const authorId = this.#cast.eve;
      const key = nameOf(authorId, true, body);
      tally.want(key);
      tally.errands += 1;
      await this.#run.pursue(tab, {
        write: requestAnswer,
        open: async () => ({ request: await this.#openRequest(tab), body, authorId }),
        isSeen: () => this.#isSeen(key),
        onTold: (_done, begun) => tally.tell(key, begun),
      });
    }
  }

  async judge(): Promise<void> {
    const { desk, tally } = this.#run;
    tally.judge(await this.#count());
    const ever = await desk.statuses(this.#ticketId);
    for (const status of this.#told) {
      if (!ever.has(status)) tally.wrongs.push(`told that it is ${status}, which it never was`);
    }
  }

  /** A comment, a status, or both. */
  #thinkUp(): TicketUpdate {
    const { random } = this.#run;
    const plain = random.pick(words);
    const bold = { body: `**${plain}**`, htmlBody: `<p><strong>${plain}</strong></p>` };
    const wording = random.chance(0.3) ? bold : { body: plain };
    const comment = { ...wording, isPublic: random.chance(0.7) };
    const status = random.pick(statuses);
    return random.pick([{ comment }, { comment }, { comment, status }, { status }]);
  }

  async #openTicket(tab: Tab): Promise<TicketUpdateWish["ticket"]> {
    const schema = v.object({ ticket: ticketSchema });
    const id = this.#ticketId;
    const read = await tab.run(async ({ now }) => {
      const { ticket } = await getJson("GET /tickets/{id}", { id }, schema);
      return { ticket, readAt: now() };
    });
    if (read === "reloaded" || read.ticket.id === null) throw new Error("the page did not load");
    return { id, updated_at: read.ticket.updated_at, readAt: read.readAt };
  }

  async #openRequest(tab: Tab): Promise<{ id: number; updated_at: string | null }> {
    const schema = v.object({ request: requestSchema });
    const id = this.#ticketId;
    const read = await tab.run(() => getJson("GET /requests/{id}", { id }, schema));
    if (read === "reloaded" || read.request.id === null) throw new Error("the page did not load");
    return { id, updated_at: read.request.updated_at };
  }

  async #isSeen(key: string): Promise<boolean> {
    return ((await this.#count()).get(key) ?? 0) > this.#run.tally.toldOf(key);
  }

  /** What was said since the ticket was made. */
  async #count(): Promise<Map<string, number>> {
    const count = new Map<string, number>();
    for (const one of (await this.#run.desk.said(this.#ticketId)).slice(0, -1)) {
      const key = nameOf(one.author_id, one.public, one.plain_body);
      count.set(key, (count.get(key) ?? 0) + 1);
    }
    return count;
  }
}

function nameOf(authorId: number, isPublic: boolean, body: string): string {
  // However it is formatted: in its plain words it is told from none that look otherwise.
  return `${authorId}/${isPublic ? "public" : "note"}/${body.replaceAll("**", "")}`;
}

/** Two agents and the requester in one conversation, each in one tab or two, under the weather of this seed. */
export async function converse(zendesk: Zendesk, cast: Cast, seed: number): Promise<Tally> {
  const run = new Run(zendesk, "talk", seed);
  const properties = { requester_id: cast.eve, assignee_id: cast.amir };
  const conversation = new Conversation(run, cast, await run.desk.open(properties));
  const agents = ["tickets:read", "tickets:write", "read"];
  await run.play([
    ...run.tabsOf("ada", agents).map((tab) => conversation.agent("ada", tab)),
    ...run.tabsOf("amir", agents).map((tab) => conversation.agent("amir", tab)),
    ...run
      .tabsOf("eve", ["requests:read", "requests:write"])
      .map((tab) => conversation.requester(tab)),
  ]);
  await conversation.judge();
  return run.tally;
}
