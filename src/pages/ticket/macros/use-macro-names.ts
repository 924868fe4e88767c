import { useQuery } from "@tanstack/react-query";
import { allows } from "../../../scopes/allows.ts";
import { useSignedIn } from "../../../session/page/use-session.ts";
import { customStatusesQuery } from "../../../zendesk/custom-statuses.ts";
import { groupsQuery } from "../../../zendesk/groups.ts";
import { ticketFieldsQuery } from "../../../zendesk/ticket-fields.ts";
import type { MacroNames } from "./macro-words.ts";

const noFields: MacroNames["fields"] = new Map();

/** What the numbers in macros stand for, as far as the token may know. */
export function useMacroNames(): MacroNames {
  const { grantedScopes } = useSignedIn();
  const { data: groups = [] } = useQuery({
    ...groupsQuery,
    enabled: allows(grantedScopes, "GET /groups"),
  });
  const { data: statuses = [] } = useQuery({
    ...customStatusesQuery,
    enabled: allows(grantedScopes, "GET /custom_statuses"),
  });
  const { data: fields = noFields } = useQuery({
    ...ticketFieldsQuery,
    enabled: allows(grantedScopes, "GET /ticket_fields"),
  });
  return { groups, statuses, fields };
}
