import { parseScopeArray, parseScopeString } from "../../scopes/format.ts";
import { checkIdentifier, checkRedirectUrl } from "../../reference/client-rules.ts";
import { checkAllowedScopes } from "../../scopes/allowed-scopes.ts";
import type { ClientSettings, OAuthClient } from "../../zendesk/oauth-clients.ts";

/** A client as it is being typed. */
export interface ClientDraft {
  readonly name: string;
  readonly identifier: string;
  readonly kind: "public" | "confidential";
  readonly company: string;
  readonly description: string;
  /** One URL per line, as in Zendesk's own form. */
  readonly redirectUrls: string;
  /** Names with blanks, commas or as an array: people paste all three. */
  readonly allowedScopes: string;
}

/** What Zendesk would refuse, field by field, as sentences. */
export type ClientComplaints = Partial<Record<keyof ClientDraft, string>>;

export const emptyDraft: ClientDraft = {
  name: "",
  identifier: "",
  kind: "public",
  company: "",
  description: "",
  redirectUrls: "",
  allowedScopes: "",
};

/** Puts a client into the form. */
export function draftOf(client: OAuthClient): ClientDraft {
  return {
    name: client.name ?? "",
    identifier: client.identifier ?? "",
    kind: client.kind ?? "confidential",
    company: client.company ?? "",
    description: client.description ?? "",
    redirectUrls: client.redirect_uri.join("\n"),
    allowedScopes: client.allowed_scopes.join(" "),
  };
}

/** Checks a draft by Zendesk's rules; `taken` are the identifiers of the account's other clients. */
export function complaintsAbout(
  draft: ClientDraft,
  taken: readonly string[] = [],
): ClientComplaints {
  const complaints: ClientComplaints = {};
  if (draft.name.trim() === "") complaints.name = "People see this name when they allow the app.";
  const identifier = checkIdentifier(draft.identifier.trim());
  if (identifier) complaints.identifier = identifier.reason;
  else if (taken.includes(draft.identifier.trim())) {
    complaints.identifier = "Another client of this account has it.";
  }
  const urls = complaintAboutUrls(draft);
  if (urls !== undefined) complaints.redirectUrls = urls;
  const scopes = readScopes(draft.allowedScopes);
  const about = scopes.ok ? checkAllowedScopes(scopes.names)?.reason : scopes.reason;
  if (about !== undefined) complaints.allowedScopes = about;
  return complaints;
}

/**
 * Complaints while somebody is typing: about what had settled, as long as it is still wrong.
 * Fields nobody has filled in yet are left alone.
 */
export function complaintsSoFar(
  draft: ClientDraft,
  settled: ClientDraft,
  taken: readonly string[] = [],
): ClientComplaints {
  const now = complaintsAbout(draft, taken);
  const then = complaintsAbout(settled, taken);
  const said: ClientComplaints = {};
  for (const name of checked) {
    const complaint = then[name];
    if (complaint && now[name] && settled[name] !== "") said[name] = complaint;
  }
  return said;
}

const checked = ["name", "identifier", "redirectUrls", "allowedScopes"] as const;

/** The draft as it is sent to Zendesk. */
export function settingsOf(draft: ClientDraft): ClientSettings {
  const scopes = readScopes(draft.allowedScopes);
  return {
    name: draft.name.trim(),
    identifier: draft.identifier.trim(),
    kind: draft.kind,
    company: draft.company.trim(),
    description: draft.description.trim(),
    redirect_uri: linesOf(draft.redirectUrls),
    allowed_scopes: scopes.ok ? [...scopes.names] : [],
  };
}

/** Suggests an identifier for a name: "My Portal" becomes `my_portal`. */
export function identifierFor(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");
}

function complaintAboutUrls({ redirectUrls, kind }: ClientDraft): string | undefined {
  const lines = linesOf(redirectUrls);
  // A confidential client may live on client_credentials alone, which redirects nobody.
  if (lines.length === 0) {
    return kind === "public" ? "A public client signs people in, so it needs one." : undefined;
  }
  for (const line of lines) {
    const complaint = checkRedirectUrl(line);
    if (complaint) return lines.length === 1 ? complaint.reason : `${line}: ${complaint.reason}`;
  }
  return undefined;
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

type ReadScopes = { ok: true; names: readonly string[] } | { ok: false; reason: string };

/** Reads scopes in whichever form; nothing at all is fine and means no ceiling. */
export function readScopes(text: string): ReadScopes {
  const trimmed = text.trim();
  if (trimmed === "") return { ok: true, names: [] };
  const parsed = trimmed.startsWith("[")
    ? parseScopeArray(trimmed)
    : parseScopeString(trimmed.replaceAll(",", " "));
  return parsed.ok ? { ok: true, names: parsed.scopes } : { ok: false, reason: parsed.reason };
}
