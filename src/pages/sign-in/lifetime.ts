import {
  accessTokenLifetime,
  refreshTokenLifetime,
  type Lifetime,
} from "../../reference/lifetimes.ts";

export type ParsedLifetime =
  | { readonly ok: true; readonly seconds: number | undefined }
  | { readonly ok: false; readonly reason: string };

/** Reads whole seconds within a range; nothing typed means Zendesk's own choice. */
export function parseLifetime(text: string, { least, most }: Lifetime): ParsedLifetime {
  const typed = text.trim();
  if (typed === "") return { ok: true, seconds: undefined };
  if (!/^\d{1,9}$/.test(typed)) return { ok: false, reason: "Whole seconds, in digits." };
  const seconds = Number(typed);
  if (seconds < least || seconds > most) {
    const range = `${least.toLocaleString("en-US")} to ${most.toLocaleString("en-US")}`;
    return { ok: false, reason: `Zendesk takes ${range} seconds.` };
  }
  return { ok: true, seconds };
}

/** Says seconds in the largest units that fit: `1,800` is `30 minutes`. */
export function describeSeconds(seconds: number): string {
  const parts: string[] = [];
  let left = seconds;
  for (const [unit, length] of units) {
    const count = Math.floor(left / length);
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? "" : "s"}`);
    left -= count * length;
  }
  return parts.slice(0, 2).join(" ") || "0 seconds";
}

const units = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** What was typed of both lifetimes, as it was typed. */
export interface TypedLifetimes {
  readonly accessToken: string;
  readonly refreshToken: string;
}

export const noLifetimes: TypedLifetimes = { accessToken: "", refreshToken: "" };

/** Reads both; undefined while one of them is out of range. */
export function readLifetimes(
  typed: TypedLifetimes,
): { accessToken?: number; refreshToken?: number } | undefined {
  const access = parseLifetime(typed.accessToken, accessTokenLifetime);
  const refresh = parseLifetime(typed.refreshToken, refreshTokenLifetime);
  if (!access.ok || !refresh.ok) return undefined;
  return {
    ...(access.seconds !== undefined && { accessToken: access.seconds }),
    ...(refresh.seconds !== undefined && { refreshToken: refresh.seconds }),
  };
}
