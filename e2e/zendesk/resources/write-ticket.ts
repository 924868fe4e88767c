import { isObject, type JsonObject } from "../http/body.ts";
import type { Call } from "../calls/call.ts";
import { forbidden, recordNotFound } from "../http/errors.ts";
import { perAccount } from "../account/per-account.ts";
import { unsetFields } from "./custom-field-values.ts";
import { followedUp, followUpVia, linkFollowUp } from "../account/follow-ups.ts";
import { settled, updateTicket as updateTicketOf, type Saved } from "../account/update-ticket.ts";
import type { Comment } from "../records/kinds/comment.ts";
import { apiVia, newComment, systemOf } from "./new-comment.ts";
import { wishOf } from "./ticket-changes.ts";
import { complain, refuseClosed, refuseConflict, refuseUnfinished } from "./ticket-complaints.ts";
import type { TicketGiven } from "./ticket-shape.ts";
import { configurationOf } from "../calls/rights.ts";
import { completeTicket, type Ticket } from "../records/kinds/ticket.ts";
import type { Via } from "../records/kinds/via.ts";

/** All that who may only comment may send; a property of the ticket is a 403. */
const commentMembers = new Set(["comment", "metadata", "safe_update", "updated_stamp"]);
const tagMembers = new Set(["tags", "additional_tags", "remove_tags"]);

const lastTicketId = perAccount(({ tables }) => ({
  id: tables.tickets.values().reduce((last, { id }) => Math.max(last, id), 0),
}));

/** Makes a ticket of what was given; only a comment, or a description, is required. */
export function createTicket(call: Call, given: TicketGiven, via: Via = apiVia): Saved {
  const { account, user } = call;
  const first = firstComment(given);
  if (!first) complain("Description: cannot be blank", { error: "BlankValue" });
  const source = followedUp(account, given.via_followup_source_id);
  const before = completeTicket(
    {
      ...usualPlace(call),
      via: source ? followUpVia(source) : via,
      created_at: account.clock.timestamp(),
      organization_id: user.organization_id,
      requester_id: user.id,
      custom_fields: unsetFields(account.tables.ticket_fields),
    },
    nextTicketId(call),
  );
  const wish = wishOf(call, before, given);
  // A follow-up begins with the tags of what it follows, unless it brings its own.
  if (source && !given.tags) wish.tags = [...new Set([...source.tags, ...(wish.tags ?? [])])];
  const auditId = account.nextId();
  const custom = noted(given);
  const comment = newComment(call, { ...before, ...wish }, first, { id: auditId, via, custom });
  const update = { ...updateBy(call, comment, custom), before, isNew: true, wish, via, auditId };
  refuseUnfinished(settled(account, update), undefined, account.tables);
  const saved = updateTicketOf(account, update);
  if (source) linkFollowUp(account, source, saved.ticket.id);
  return saved;
}

/** Changes a ticket, with a comment or without; throws what forbids it. */
export function updateTicket(call: Call, id: number, given: TicketGiven, via: Via = apiVia): Saved {
  const { account } = call;
  const before = account.tables.tickets.get(id);
  if (!before) throw recordNotFound();
  refuseBeyondRights(call, given);
  refuseConflict(before, given);
  refuseClosed(before);
  const wish = wishOf(call, before, given);
  const auditId = account.nextId();
  const custom = noted(given);
  const comment =
    given.comment && newComment(call, before, given.comment, { id: auditId, via, custom });
  const update = { ...updateBy(call, comment, custom), before, isNew: false, wish, via, auditId };
  // Whoever asked may say that it is solved without filling in the agents' form.
  if (call.user.role !== "end-user") {
    refuseUnfinished(settled(account, update), before, account.tables);
  }
  return updateTicketOf(account, update);
}

/** Zendesk takes a kilobyte; what it says to more is not written anywhere. */
const mostMetadata = 1024;

/**
 * What the caller wants noted in the audit, and so beside the comment:
 * https://developer.zendesk.com/documentation/ticketing/managing-tickets/creating-and-updating-tickets/#setting-metadata
 */
function noted({ metadata = {} }: TicketGiven): JsonObject {
  if (JSON.stringify(metadata).length > mostMetadata) {
    complain("Metadata: is too long", { error: "ValueTooLong" });
  }
  return metadata;
}

/** What an update says of who asks for it. */
function updateBy(call: Call, comment: Comment | undefined, custom: JsonObject) {
  return {
    comment,
    by: call.user,
    authorId: comment?.author_id ?? call.user.id,
    at: call.account.clock.timestamp(),
    metadata: { system: systemOf(call), custom },
  };
}

/** The id after the highest any ticket of the account ever had. */
function nextTicketId(call: Call): number {
  const last = lastTicketId(call.account);
  last.id += 1;
  return last.id;
}

function usualPlace(call: Call): Partial<Ticket> {
  const { brands, ticket_forms } = call.account.tables;
  return {
    brand_id: brands.find((brand) => brand.default)?.id ?? null,
    ticket_form_id: ticket_forms.find((form) => form.default)?.id ?? null,
  };
}

function firstComment(given: TicketGiven): JsonObject | undefined {
  const { comment, description } = given;
  const text = comment?.["html_body"] ?? comment?.["body"] ?? description;
  if (typeof text !== "string" || text.trim() === "") return undefined;
  return isObject(comment) ? { body: description ?? "", ...comment } : { body: text };
}

/** Who may not edit tickets may comment on them; tags can be beyond reach by themselves. */
function refuseBeyondRights(call: Call, given: TicketGiven): void {
  const role = configurationOf(call.account, call.user);
  if (call.user.role === "end-user" || call.user.role === "admin") return;
  const names = Object.keys(given);
  const mayEdit = role?.ticket_editing === true && !call.user.only_private_comments;
  if (!mayEdit && names.some((name) => !commentMembers.has(name))) throw forbidden();
  if (role?.ticket_tag_editing !== true && names.some((name) => tagMembers.has(name))) {
    throw forbidden();
  }
}
