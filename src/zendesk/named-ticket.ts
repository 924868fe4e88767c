import { readSubdomain } from "../reference/read-subdomain.ts";

/** A ticket that a text names, with the account its address is of, where it is an address of Zendesk's. */
export interface NamedTicket {
  readonly id: number;
  /** Undefined for a bare number, and for a host that is not Zendesk's own. */
  readonly subdomain: string | undefined;
  /** Whether nothing else can be meant; a bare number may be an order's. */
  readonly isSure: boolean;
}

const bareNumber = /^\d{1,15}$/;
const withWord =
  /^(?:#|(?:ticket|case|request|issue|no\.?|nr\.?|number|id)\s*[#:.]?\s*)#?\s*(\d{1,15})$/i;
const ticketPath =
  /\/(?:agent\/(?:#\/)?tickets|tickets|requests|hc\/(?:[\w-]{2,10}\/)?requests|api\/v2\/(?:tickets|requests))\/(\d{1,15})(?=$|[/?#.\s])/i;
const longest = 2000;

/** Reads `#499`, `499`, `ticket 499` or the address of a ticket; undefined when no ticket is named. */
export function namedTicket(text: string, zendeskUrl: string): NamedTicket | undefined {
  const typed = text.trim();
  if (typed.length > longest) return undefined;
  if (bareNumber.test(typed)) return ticket(typed, undefined, false);
  const worded = withWord.exec(typed)?.[1];
  if (worded !== undefined) return ticket(worded, undefined, true);
  const path = /^\S+$/.test(typed) ? ticketPath.exec(typed)?.[1] : undefined;
  if (path === undefined) return undefined;
  const account = typed.startsWith("/") ? undefined : readSubdomain(typed, zendeskUrl);
  return ticket(path, account?.ok === true ? account.subdomain : undefined, true);
}

function ticket(
  digits: string,
  subdomain: string | undefined,
  isSure: boolean,
): NamedTicket | undefined {
  const id = Number(digits);
  return Number.isSafeInteger(id) && id > 0 ? { id, subdomain, isSure } : undefined;
}
