import { randomBytes } from "node:crypto";
import type { Clock } from "./clock.ts";
import { people } from "../records/people.ts";
import { Table } from "../records/table.ts";

export type ClientKind = "public" | "confidential" | "unknown";

/** https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_clients/ */
export interface Client {
  id: number;
  name: string;
  /** What `client_id` must be at the OAuth endpoints; never the numeric id. */
  identifier: string;
  kind: ClientKind;
  company: string | null;
  description: string | null;
  global: boolean;
  redirect_uri: readonly string[];
  secret: string;
  logo_url: string | null;
  user_id: number;
  created_at: string;
  updated_at: string;
  /** The ceiling of what may be asked; null is no ceiling. */
  allowedScopes: readonly string[] | null;
}

/** An access token and the refresh token that came with it; all times in ms since the epoch. */
export interface Token {
  id: number;
  userId: number;
  clientId: number;
  accessToken: string;
  refreshToken: string | null;
  scopes: readonly string[];
  createdAt: number;
  usedAt: number | null;
  /** null never expires. */
  expiresAt: number | null;
  refreshTokenExpiresAt: number | null;
}

/** An authorization code: 120 s, one use (section 4.1.2 of RFC 6749). */
export interface Code {
  code: string;
  clientId: number;
  userId: number;
  redirectUri: string;
  scopes: readonly string[];
  codeChallenge: string | null;
  expiresAt: number;
}

/** Someone signed in to the help desk itself, in this browser. */
export interface BrowserSession {
  userId: number;
  /** Stands in every form, so that another origin cannot send it (CSRF). */
  authenticityToken: string;
}

/** How long a code lives, in ms. */
export const codeLifetime = 120_000;

/** 40 characters of [0-9a-f] nobody can guess. */
export function newSecret(): string {
  return randomBytes(20).toString("hex");
}

/** The clients, tokens, codes and browser sessions of one account. */
export class OauthStore {
  readonly clients: Table<Client>;
  readonly tokens = new Table<Token>();
  readonly codes = new Map<string, Code>();
  readonly sessions = new Map<string, BrowserSession>();
  readonly #consents = new Set<string>();
  readonly #byAccessToken = new Map<string, number>();
  readonly #byRefreshToken = new Map<string, number>();
  readonly #clock: Clock;
  #lastId = 223_442;

  constructor(clock: Clock, redirectUris: readonly string[]) {
    this.#clock = clock;
    this.clients = new Table([scopedesk(clock, redirectUris)]);
  }

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  clientByIdentifier(identifier: string): Client | undefined {
    return this.clients.find((client) => client.identifier === identifier);
  }

  issueToken(token: Omit<Token, "id" | "accessToken" | "createdAt" | "usedAt">): Token {
    const issued = {
      ...token,
      id: this.nextId(),
      accessToken: newSecret() + newSecret().slice(0, 24),
      createdAt: this.#clock.now(),
      usedAt: null,
    };
    this.tokens.set(issued);
    this.#byAccessToken.set(issued.accessToken, issued.id);
    if (issued.refreshToken !== null) this.#byRefreshToken.set(issued.refreshToken, issued.id);
    return issued;
  }

  /** The living token of a Bearer; notes that it was used. */
  useAccessToken(accessToken: string): Token | undefined {
    const token = this.tokens.get(this.#byAccessToken.get(accessToken));
    if (!token || isPast(token.expiresAt, this.#clock)) return undefined;
    const used = { ...token, usedAt: this.#clock.now() };
    this.tokens.set(used);
    return used;
  }

  /** The token a refresh token may renew, unless it is spent, revoked or too old. */
  findRefreshToken(refreshToken: string): Token | undefined {
    const token = this.tokens.get(this.#byRefreshToken.get(refreshToken));
    return token && !isPast(token.refreshTokenExpiresAt, this.#clock) ? token : undefined;
  }

  /** Ends an access token and its refresh token at once. */
  revoke(token: Token): void {
    this.tokens.delete(token.id);
    this.#byAccessToken.delete(token.accessToken);
    if (token.refreshToken !== null) this.#byRefreshToken.delete(token.refreshToken);
  }

  /** Whether this person has allowed this client all of these scopes at once before. */
  hasConsent(userId: number, wish: Wish): boolean {
    return this.#consents.has(consentKey(userId, wish));
  }

  rememberConsent(userId: number, wish: Wish): void {
    this.#consents.add(consentKey(userId, wish));
  }

  issueCode(code: Omit<Code, "code" | "expiresAt">): Code {
    const issued = {
      ...code,
      code: newSecret().slice(0, 20),
      expiresAt: this.#clock.now() + codeLifetime,
    };
    this.codes.set(issued.code, issued);
    return issued;
  }

  /** Takes a code out of the store: whatever comes of it, it is spent. */
  takeCode(code: string): Code | undefined {
    const found = this.codes.get(code);
    this.codes.delete(code);
    return found && !isPast(found.expiresAt, this.#clock) ? found : undefined;
  }
}

/** What a person is asked to allow. */
interface Wish {
  client: Client;
  scopes: readonly string[];
}

function consentKey(userId: number, { client, scopes }: Wish): string {
  return JSON.stringify([userId, client.id, scopes.toSorted()]);
}

function isPast(time: number | null, clock: Clock): boolean {
  return time !== null && clock.now() >= time;
}

function scopedesk(clock: Clock, redirectUris: readonly string[]): Client {
  const now = clock.timestamp();
  return {
    id: 223_442,
    name: "Scopedesk",
    identifier: "scopedesk",
    kind: "public",
    company: "Scopedesk",
    description: "A Zendesk client that lives in the browser",
    global: false,
    redirect_uri: ["http://localhost:5173/callback", ...redirectUris],
    secret: newSecret(),
    logo_url: null,
    user_id: people.ada.id,
    created_at: now,
    updated_at: now,
    allowedScopes: null,
  };
}
