import { answerJson, created, noContent } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordInvalid, recordNotFound } from "../http/errors.ts";
import { flag, permit, text } from "../calls/permit.ts";
import { completeIdentity, type Identity } from "../records/kinds/identity.ts";
import type { User } from "../records/kinds/user.ts";
import { findRow } from "./collection.ts";
import { identitiesOf, identityJson } from "./identities-json.ts";
import { mayChange, mustBeFree, users } from "./users.ts";
import { mustBeOneOf, mustBePresent } from "./validate.ts";

/** https://developer.zendesk.com/api-reference/ticketing/users/user_identities/ */
export const userIdentityHandlers = {
  "GET /api/v2/users/:id/identities": list,
  "GET /api/v2/users/:id/identities/:user_identity_id": show,
  "POST /api/v2/users/:id/identities": create,
  "PUT /api/v2/users/:id/identities/:user_identity_id": update,
  "PUT /api/v2/users/:id/identities/:user_identity_id/make_primary": makePrimary,
  "PUT /api/v2/users/:id/identities/:user_identity_id/verify": verify,
  "PUT /api/v2/users/:id/identities/:user_identity_id/request_verification": requestVerification,
  "DELETE /api/v2/users/:id/identities/:user_identity_id": destroy,
};

const types = ["email", "phone_number", "twitter", "facebook", "google", "agent_forwarding"];

function list(call: Call): Answer {
  return answerIdentities(call, findRow(call, users));
}

function show(call: Call): Answer {
  const user = findRow(call, users);
  return answerJson({ identity: identityJson(call, user, find(call, user)) });
}

function create(call: Call): Answer {
  const user = findRow(call, users);
  mayChange(call, user);
  const given = permit(call, "identity", {
    type: text,
    value: text,
    verified: flag,
    primary: flag,
  });
  const type = mustBePresent("type", mustBeOneOf("type", given.type, types));
  const value = mustBePresent("value", given.value);
  if (type === "email") mustBeUnused(call, value);
  const entry = {
    user_id: user.id,
    type,
    value,
    verified: given.verified ?? false,
    created_at: call.account.clock.timestamp(),
  };
  const identity = completeIdentity(entry, call.account.nextId());
  call.account.tables.identities.set(identity);
  if (given.primary === true && type === "email") becomePrimary(call, user, identity);
  const json = identityJson(call, findRow(call, users), identity);
  return created({ identity: json }, json.url);
}

/** The value of what is not primary, and whether it is verified. */
function update(call: Call): Answer {
  const user = findRow(call, users);
  mayChange(call, user);
  const identity = find(call, user);
  const { value, verified } = permit(call, "identity", { value: text, verified: flag });
  if (value !== undefined && value !== identity.value && identity.type === "email") {
    mustBeUnused(call, mustBePresent("value", value));
  }
  const changed = {
    ...identity,
    ...(value !== undefined && { value }),
    ...(verified !== undefined && { verified }),
  };
  return answerJson({ identity: identityJson(call, keep(call, user, identity, changed), changed) });
}

function makePrimary(call: Call): Answer {
  const user = findRow(call, users);
  mayChange(call, user);
  const identity = find(call, user);
  if (identity.type === "email") becomePrimary(call, user, identity);
  return answerIdentities(call, findRow(call, users));
}

function verify(call: Call): Answer {
  const user = findRow(call, users);
  mayChange(call, user);
  const identity = find(call, user);
  const changed = { ...identity, verified: true };
  return answerJson({ identity: identityJson(call, keep(call, user, identity, changed), changed) });
}

/** At Zendesk a mail goes out; none leaves this server. */
function requestVerification(call: Call): Answer {
  find(call, findRow(call, users));
  return answerJson({});
}

function destroy(call: Call): Answer {
  const user = findRow(call, users);
  mayChange(call, user);
  const { id, type, value } = find(call, user);
  if (type === "email" && value === user.email) {
    throw recordInvalid({ base: [{ description: "The primary identity cannot be deleted" }] });
  }
  call.account.tables.identities.delete(id);
  return noContent();
}

/** Keeps a changed identity; the primary address is the person's own. */
function keep(call: Call, user: User, before: Identity, after: Identity): User {
  const { identities, users: table } = call.account.tables;
  const updated_at = call.account.clock.timestamp();
  if (identities.has(before.id)) identities.set({ ...after, updated_at });
  if (before.type !== "email" || before.value !== user.email) return user;
  const changed = { ...user, email: after.value, verified: after.verified, updated_at };
  table.set(changed);
  return changed;
}

/** The address that was primary stays one of the person's. */
function becomePrimary(call: Call, user: User, identity: Identity): void {
  const { identities, users: table } = call.account.tables;
  for (const one of identitiesOf(call, user)) identities.set(one);
  const { value: email, verified } = identity;
  table.set({ ...user, email, verified, updated_at: call.account.clock.timestamp() });
}

function find(call: Call, user: User): Identity {
  const id = call.id("user_identity_id");
  const identity = identitiesOf(call, user).find((one) => one.id === id);
  if (!identity) throw recordNotFound();
  return identity;
}

function mustBeUnused(call: Call, email: string): void {
  mustBeFree(call, email);
  const wanted = email.toLowerCase();
  const taken = call.account.tables.identities.find(
    ({ type, value }) => type === "email" && value.toLowerCase() === wanted,
  );
  if (!taken) return;
  const description = `Email: ${email} is already being used by another user`;
  throw recordInvalid({ value: [{ description, error: "DuplicateValue" }] });
}

function answerIdentities(call: Call, user: User): Answer {
  const rows = identitiesOf(call, user);
  return answerJson({
    identities: rows.map((one) => identityJson(call, user, one)),
    next_page: null,
    previous_page: null,
    count: rows.length,
  });
}
