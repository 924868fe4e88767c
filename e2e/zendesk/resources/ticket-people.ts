import type { JsonObject } from "../http/body.ts";
import type { Call } from "../calls/call.ts";

import { groupIdsOf } from "../account/memberships.ts";
import { complain } from "./ticket-complaints.ts";
import type { TicketGiven } from "./ticket-shape.ts";
import { userByEmail } from "../account/user-by-email.ts";
import { completeUser, type User } from "../records/kinds/user.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** The requester a body names, made if the address is new; undefined when it names none. */
export function requesterOf(call: Call, given: TicketGiven): User | undefined {
  const { users } = call.account.tables;
  if (given.requester) return personOf(call, given.requester, "Requester");
  if (given.requester_id === undefined) return undefined;
  const user = users.get(given.requester_id);
  if (!user?.active) complain("Requester: is invalid", { error: "InvalidValue" });
  return user;
}

/** A person by address or id; an unknown address becomes a new end user. */
export function personOf(call: Call, given: JsonObject, what: string): User {
  const { users } = call.account.tables;
  const known = typeof given["id"] === "number" ? users.get(given["id"]) : undefined;
  if (known) return known;
  const email = typeof given["email"] === "string" ? given["email"].trim() : "";
  const found = userByEmail(call.account, email);
  if (found) return found;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    complain(`${what}: Email: ${email.slice(0, 255)} is not properly formatted`, {
      error: "InvalidFormat",
    });
  }
  const name = typeof given["name"] === "string" ? given["name"].trim() : "";
  if (name === "")
    complain(`${what}: Name: is too short (minimum one character)`, { error: "ValueTooShort" });
  const created_at = call.account.clock.timestamp();
  const user = completeUser({ name, email, verified: false, created_at }, call.account.nextId());
  users.set(user);
  return user;
}

/** Assignee and group as asked for, if they are: only agents, and only in a group of theirs. */
export function placeAsked(
  call: Call,
  given: TicketGiven,
): Partial<Pick<Ticket, "assignee_id" | "group_id">> {
  const { tables } = call.account;
  const { group_id } = given;
  if (group_id && !tables.groups.has(group_id)) {
    complain("Group: is invalid", { error: "InvalidValue" });
  }
  const place = group_id === undefined ? {} : { group_id };
  const isAsked = given.assignee_id !== undefined || given.assignee_email !== undefined;
  if (!isAsked) return place;
  if (given.assignee_id === null && !given.assignee_email) return { ...place, assignee_id: null };
  const assignee = given.assignee_email
    ? userByEmail(call.account, given.assignee_email)
    : tables.users.get(given.assignee_id);
  // Light agents cannot be given tickets.
  if (!assignee?.active || assignee.role === "end-user" || assignee.only_private_comments) {
    return complain("Assignee: is invalid", { error: "InvalidValue" });
  }
  const theirs = groupIdsOf(tables, assignee.id);
  if (group_id && theirs.length > 0 && !theirs.includes(group_id)) {
    complain("Assignee: is not a member of the group", { error: "InvalidValue" });
  }
  return { ...place, assignee_id: assignee.id };
}

/** Copied people and followers as asked for; `action: "delete"` takes one away. */
export function copiesAsked(
  call: Call,
  before: Ticket,
  given: TicketGiven,
): Pick<Ticket, "email_cc_ids" | "follower_ids"> {
  const email_cc_ids = changedIds(
    call,
    given.collaborator_ids ?? before.email_cc_ids,
    given.email_ccs,
  );
  const follower_ids = changedIds(call, before.follower_ids, given.followers);
  for (const id of email_cc_ids) {
    if (!call.account.tables.users.has(id))
      complain("Collaborators: are invalid", { error: "InvalidValue" });
  }
  return { email_cc_ids, follower_ids };
}

function changedIds(
  call: Call,
  before: readonly number[],
  changes: readonly JsonObject[] = [],
): number[] {
  const ids = new Set(before);
  for (const change of changes) {
    const { user_id, user_email, user_name, action } = change;
    const given = { id: Number(user_id), email: user_email, name: user_name ?? user_email };
    const { id } = personOf(call, given, "Email CC");
    if (action === "delete") ids.delete(id);
    else ids.add(id);
  }
  return [...ids];
}
