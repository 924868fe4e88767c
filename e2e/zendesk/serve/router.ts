import { endpoints } from "../calls/endpoints.ts";
import type { Access } from "../calls/endpoints/access.ts";
import { operations, type Operation } from "../calls/operations.ts";
import type { Handler } from "../calls/call.ts";
import { handlers } from "../resources/handlers.ts";

/** An operation with what the path said. */
export interface Match {
  name: Operation;
  access: Access;
  /** What answers it; nothing does where Zendesk has it and this server does not play it. */
  handler: Handler | undefined;
  params: Record<string, string>;
}

interface Branch {
  literals: Map<string, Branch>;
  param?: { name: string; branch: Branch };
  ends?: Omit<Match, "params">;
}

/** To hear that something is not played, one has to be somebody; which scope would open it, nobody asks. */
const toBeSomebody: Access = { who: "signed-in", scopes: [] };

const root = plant();

function plant(): Branch {
  const tree: Branch = { literals: new Map() };
  const accesses: Partial<Record<Operation, Access>> = endpoints;
  const answers: Partial<Record<Operation, Handler>> = handlers;
  for (const name of inOrder()) {
    let branch = tree;
    for (const segment of segments(name.replace(" ", ""))) branch = grow(branch, segment);
    branch.ends = { name, access: accesses[name] ?? toBeSomebody, handler: answers[name] };
  }
  return tree;
}

/** What is played comes first: the names of its places in the path are those its handlers ask for. */
function inOrder(): readonly Operation[] {
  const isPlayed = (name: Operation) => Object.hasOwn(endpoints, name);
  return [...operations.filter(isPlayed), ...operations.filter((name) => !isPlayed(name))];
}

function grow(branch: Branch, segment: string): Branch {
  if (segment.startsWith(":")) {
    branch.param ??= { name: segment.slice(1), branch: { literals: new Map() } };
    return branch.param.branch;
  }
  const next = branch.literals.get(segment) ?? { literals: new Map() };
  branch.literals.set(segment, next);
  return next;
}

function segments(text: string): string[] {
  return text.split("/");
}

/** The operation for a method and a decoded-once path, or undefined: 404 InvalidEndpoint. */
export function matchEndpoint(method: string, pathname: string): Match | undefined {
  const path = pathname.endsWith(".json") ? pathname.slice(0, -".json".length) : pathname;
  const wanted = segments(method + path.replace(/\/$/, ""));
  const params: Record<string, string> = {};
  const ends = walk(root, wanted, 0, params);
  return ends && { ...ends, params };
}

function walk(
  branch: Branch,
  wanted: string[],
  index: number,
  params: Record<string, string>,
): Branch["ends"] {
  const segment = wanted[index];
  if (segment === undefined) return branch.ends;
  const literal = branch.literals.get(segment);
  const found = literal && walk(literal, wanted, index + 1, params);
  if (found || !branch.param || segment === "") return found;
  const ends = walk(branch.param.branch, wanted, index + 1, params);
  if (ends) params[branch.param.name] = decode(segment);
  return ends;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
