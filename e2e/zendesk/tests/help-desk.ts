import { ask } from "../ask.ts";
import { people } from "../records/people.ts";
import { startZendesk } from "../serve/server.ts";
import type { ZendeskOptions } from "../account/options.ts";

/** An answer as tests look at it. */
export interface Said {
  status: number;
  body: Record<string, unknown>;
}

/** What one of the seeded people does: `amir("PUT", "/tickets/1", {…})`. */
export type Person = (method: string, path: string, body?: unknown) => Promise<Said>;

/** A help desk of its own for a test file, with its people at hand; close it at the end. */
export async function openHelpDesk(options: ZendeskOptions = {}) {
  const zendesk = await startZendesk({ tickets: 60, rateLimit: "off", quiet: true, ...options });
  const person = (email: string): Person => {
    const authorization = `Basic ${btoa(`${email}/token:local-api-token`)}`;
    return async (method, path, body) => {
      const reply = await ask(`${zendesk.url()}/api/v2${path}`, {
        method,
        headers: { authorization },
        ...(body !== undefined && { json: body }),
      });
      const said = reply.text === "" ? {} : (reply.json() as Record<string, unknown>);
      return { status: reply.status, body: said };
    };
  };
  return {
    zendesk,
    /** Anybody else, by e-mail address. */
    person,
    ada: person(people.ada.email),
    amir: person(people.amir.email),
    lena: person(people.lena.email),
    eve: person(people.eve.email),
    /** Makes a ticket of Eve's and gives its id. */
    ticket: async (given: object = {}): Promise<number> => {
      const ticket = {
        subject: "Leak",
        comment: { body: "It drips." },
        requester_id: people.eve.id,
        ...given,
      };
      const { body } = await person(people.amir.email)("POST", "/tickets", { ticket });
      return (body["ticket"] as { id: number }).id;
    },
  };
}
