import { awaitsAnswer, isSolved, type Request, type RequestList } from "../../zendesk/requests.ts";

/** Which requests are shown, as the address says it. */
export interface ListChoice {
  whose: "own" | "copied" | "organization";
  status: "any" | "waiting" | "open" | "solved";
  /** Searched for; empty when nothing is. */
  words: string;
}

export const whoseNames: Record<ListChoice["whose"], string> = {
  own: "Your own",
  copied: "You are copied on",
  organization: "Your organization’s",
};

export const statusNames: Record<ListChoice["status"], string> = {
  any: "Open and past",
  waiting: "Awaiting your reply",
  open: "Open",
  solved: "Solved",
};

export function readChoice(query: URLSearchParams): ListChoice {
  return {
    whose: oneOf(whoseNames, query.get("whose")) ?? "own",
    status: oneOf(statusNames, query.get("status")) ?? "any",
    words: query.get("q")?.trim() ?? "",
  };
}

/** The address of a choice; what everybody begins with stays out of it. */
export function queryOf({ whose, status, words }: ListChoice): string {
  const query = new URLSearchParams();
  if (whose !== "own") query.set("whose", whose);
  if (status !== "any") query.set("status", status);
  if (words !== "") query.set("q", words);
  return query.toString();
}

/** What Zendesk is asked for; a search is over one's own and those one is copied on. */
export function listOf(
  { whose, words }: ListChoice,
  organizationId: number | null | undefined,
): RequestList {
  if (words !== "") return { of: "search", words };
  if (whose !== "organization") return { of: whose };
  return organizationId ? { of: "organization", organizationId } : { of: "own" };
}

/** Those of the chosen status: what awaits the reader first, then what is open, then what is past. */
export function inOrder(
  requests: readonly Request[],
  { status }: Pick<ListChoice, "status">,
): Request[] {
  const chosen = requests.filter((one) => status === "any" || stageOf(one) === status);
  // Zendesk's own order, last touched first, stays within each.
  return chosen.toSorted((a, b) => stages.indexOf(stageOf(a)) - stages.indexOf(stageOf(b)));
}

const stages = ["waiting", "open", "solved"] as const;

function stageOf(request: Request): (typeof stages)[number] {
  if (isSolved(request)) return "solved";
  return awaitsAnswer(request) ? "waiting" : "open";
}

function oneOf<Name extends string>(
  names: Record<Name, string>,
  given: string | null,
): Name | undefined {
  return given !== null && Object.hasOwn(names, given) ? (given as Name) : undefined;
}
