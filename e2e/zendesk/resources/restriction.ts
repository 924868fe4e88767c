import { mayManage, type Shared } from "../calls/rights.ts";
import type { Call } from "../calls/call.ts";
import { forbidden, recordInvalid } from "../http/errors.ts";
import type { JsonObject } from "../http/body.ts";
import type { Restriction } from "../records/kinds/rule.ts";

/** Whom a view or macro is for, as a body says; null is everybody. A person means whoever asks. */
export function restrictionIn(
  call: Call,
  given: JsonObject | null | undefined,
): Restriction | null | undefined {
  if (!given) return given;
  const { type, id, ids } = given;
  if (type === "User") return { type, id: typeof id === "number" ? id : call.user.id };
  const groups = Array.isArray(ids) ? ids.filter((one) => typeof one === "number") : [];
  const all = typeof id === "number" && !groups.includes(id) ? [id, ...groups] : groups;
  const isKnown = all.length > 0 && all.every((one) => call.account.tables.groups.has(one));
  if (type !== "Group" || !isKnown) {
    throw recordInvalid({ restriction: [{ description: "Restriction: is invalid" }] });
  }
  return { type, id: all[0] ?? 0, ids: all };
}

/** 403 unless the caller's role reaches as far as all of these are shared. */
export function mustManage(
  call: Call,
  what: "view_access" | "macro_access",
  ...restrictions: (Restriction | null)[]
): void {
  for (const restriction of restrictions) {
    const isOthers = restriction?.type === "User" && restriction.id !== call.user.id;
    if (isOthers || !mayManage(call.account, call.user, what, sharedWith(restriction))) {
      throw forbidden();
    }
  }
}

function sharedWith(restriction: Restriction | null): Shared {
  if (restriction === null) return "everybody";
  return restriction.type === "User" ? "personal" : "group";
}
