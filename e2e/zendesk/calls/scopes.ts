const resources: Record<string, string> = {
  tickets: "tickets and their comments",
  users: "people",
  organizations: "organizations",
  hc: "the help center",
  apps: "apps",
  triggers: "triggers",
  automations: "automations",
  targets: "targets",
  webhooks: "webhooks",
  macros: "macros",
  requests: "requests",
  satisfaction_ratings: "satisfaction ratings",
  dynamic_content: "dynamic content",
  zis: "integrations",
  themes: "help center themes",
  account_settings: "account settings",
  brands: "brands",
  custom_objects: "custom objects",
  deletion_schedules: "deletion schedules",
  groups: "groups and who is in them",
  sla_policies: "SLA policies",
  ticket_attachments: "attachments of tickets",
  ticket_views: "views",
};

const known = new Map<string, string>([
  ["read", "Read everything you can see"],
  ["write", "Create, change and delete everything you may"],
  ["impersonate", "Act on behalf of end users"],
  ["auditlogs:read", "Read the audit log"],
  ["any_channel:write", "Write through any channel"],
  ["web_widget:write", "Write through the web widget"],
  ["security:read", "Read security settings"],
]);
for (const [resource, words] of Object.entries(resources)) {
  known.set(resource, `Read, create, change and delete ${words}`);
  known.set(`${resource}:read`, `Read ${words}`);
  known.set(`${resource}:write`, `Create, change and delete ${words}`);
}

/** What the consent page says a scope allows; undefined for a name Zendesk does not know. */
export function scopeInWords(scope: string): string | undefined {
  return known.get(scope);
}

/** Splits a `scope` parameter into names, each once. */
export function parseScopes(text: string): string[] {
  return [...new Set(text.split(" ").filter((name) => name !== ""))];
}

/** The names Zendesk knows; the others vanish, and with them the use of the token. */
export function knownScopes(scopes: readonly string[]): string[] {
  return scopes.filter((scope) => known.has(scope));
}

/** Whether `asked` is within a ceiling or an earlier grant. */
export function isWithin(asked: readonly string[], ceiling: readonly string[]): boolean {
  return asked.every((scope) => {
    const [resource = scope, access] = scope.split(":");
    if (ceiling.includes(scope) || ceiling.includes(resource)) return true;
    const halves = access === undefined ? ["read", "write"] : [access];
    return halves.every(
      (half) => ceiling.includes(half) || ceiling.includes(`${resource}:${half}`),
    );
  });
}
