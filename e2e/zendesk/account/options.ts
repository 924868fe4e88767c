import type { DataFile } from "../records/data-file.ts";

/** Zendesk's plans, as far as their limits differ. */
export const planNames = [
  "team",
  "growth",
  "professional",
  "enterprise",
  "enterprise-plus",
] as const;

export type Plan = (typeof planNames)[number];

/** Requests a minute by plan: https://developer.zendesk.com/api-reference/introduction/rate-limits/ */
export const plans: Record<Plan, number> = {
  team: 200,
  growth: 400,
  professional: 400,
  enterprise: 700,
  "enterprise-plus": 2500,
};

/** How a local Zendesk behaves; the same names as the command's options. */
export interface ZendeskOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** How many seeded tickets; 500 unless told. */
  tickets?: number;
  /** Records beside the seeded ones. */
  data?: DataFile[];
  /** Another seed writes other tickets. */
  seed?: number;
  /** The newest activity of the seed; now unless told. A program's alone: the command has no such option. */
  until?: Date;
  /** `open` puts CORS on every answer, which the real one does not. */
  cors?: "strict" | "open";
  /** Whether a page may read `/oauth/tokens`; nobody has proved that it may. */
  tokenCors?: "all" | "none";
  /** Waits this many ms before every answer. */
  latency?: number;
  /** How long the search index lags behind a change, in ms; the command has 2,000, tests none unless told. */
  searchLag?: number;
  /** Lifetime of access tokens in seconds when nobody asks for one, below Zendesk's minimum too. */
  accessTokenTtl?: number;
  rateLimit?: Plan | "off";
  /** More redirect URIs for the client `scopedesk`. */
  redirectUris?: string[];
  quiet?: boolean;
}
