import { signedInAccount } from "../session/page/gateway.ts";
import { queryClient } from "./query-client.ts";
import { meQuery } from "./users.ts";

/** The name of what this browser keeps for a place, told apart by account and person: browsers are shared. */
export function ownPlace(place: string): string {
  const me = queryClient.getQueryData(meQuery.queryKey)?.id;
  return `${signedInAccount() ?? ""}/${me ?? ""}/${place}`;
}
