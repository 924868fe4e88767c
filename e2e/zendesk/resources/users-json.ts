import { withUrl } from "./urls.ts";
import type { User } from "../records/kinds/user.ts";

/** A user as agents and admins see it. */
export function userJson(origin: string, user: User) {
  return {
    ...withUrl(origin, "users", user),
    shared_phone_number: null,
    shared: false,
    shared_agent: false,
    // Recorded: false of others, null of oneself.
    two_factor_auth_enabled: false,
    report_csv: user.role === "admin",
  };
}

/** A user as end users see it: themselves only, with fewer fields. */
export function endUserJson(origin: string, user: User) {
  const { id, name, email, created_at, updated_at, time_zone, iana_time_zone, phone } = user;
  return {
    ...withUrl(origin, "users", { id, name, email, created_at, updated_at }),
    time_zone,
    iana_time_zone,
    phone,
    shared_phone_number: null,
    photo: user.photo,
    locale_id: user.locale_id,
    locale: user.locale,
    organization_id: user.organization_id,
    role: user.role,
    verified: user.verified,
  };
}
