import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { newSecret } from "../account/oauth-store.ts";
import { endUserJson, userJson } from "./users-json.ts";

/** https://developer.zendesk.com/api-reference/ticketing/users/users/#show-self */
export const meHandlers = { "GET /api/v2/users/me": showMe };

function showMe(call: Call): Answer {
  if (!call.caller) return answerJson({ user: anonymousUser(call) });
  const { user } = call.caller;
  const json =
    user.role === "end-user" ? endUserJson(call.origin, user) : userJson(call.origin, user);
  // Recorded: of oneself it is null.
  const own = "two_factor_auth_enabled" in json && { two_factor_auth_enabled: null };
  return answerJson({ user: { ...json, ...own, authenticity_token: newSecret() } });
}

/** Nobody is signed in, and Zendesk answers 200 all the same. */
function anonymousUser(call: Call) {
  return {
    id: null,
    url: `${call.origin}/api/v2/users/.json`,
    name: "Anonymous user",
    email: "invalid@example.com",
    created_at: null,
    updated_at: null,
    time_zone: "UTC",
    iana_time_zone: "Etc/UTC",
    phone: null,
    shared_phone_number: null,
    photo: null,
    locale_id: 1,
    locale: "en-US",
    organization_id: null,
    role: "end-user",
    verified: false,
    authenticity_token: newSecret(),
  };
}
