import { endpoints, type RequestLine } from "../reference/endpoints.ts";
import { coversAny } from "./catalogue.ts";

/** Says whether these scopes allow the request. Not whether the person's role does. */
export function allows(granted: readonly string[], line: RequestLine): boolean {
  const { scopes } = endpoints[line];
  return scopes.length === 0 || coversAny(granted, scopes);
}
