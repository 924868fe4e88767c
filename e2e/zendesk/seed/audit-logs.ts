import { DAY, timestamp } from "./dates.ts";
import { people } from "../records/people.ts";
import { staff } from "./staff.ts";

interface Entry {
  action: "login" | "create" | "update" | "destroy" | "exported";
  type: string;
  id: number;
  label: string;
  change: string;
}

const labels: Record<Entry["action"], string> = {
  login: "Signed in",
  create: "Created",
  update: "Updated",
  destroy: "Deleted",
  exported: "Exported",
};

const entries: readonly Entry[] = [
  {
    action: "update",
    type: "user",
    id: people.sam.id,
    label: "Sam Suspended",
    change: "Suspended",
  },
  {
    action: "create",
    type: "oauth_client",
    id: 7001,
    label: "Scopedesk",
    change: "Kind set to public",
  },
  {
    action: "update",
    type: "account_setting",
    id: 1,
    label: "API",
    change: "Password access switched off",
  },
  {
    action: "destroy",
    type: "api_token",
    id: 7101,
    label: "Old reporting script",
    change: "Token deleted",
  },
  {
    action: "update",
    type: "user",
    id: people.lena.id,
    label: "Lena Light",
    change: "Role changed from Agent to Light agent",
  },
  { action: "create", type: "rule", id: 3007, label: "Macro: Known outage", change: "" },
  {
    action: "update",
    type: "rule",
    id: 5003,
    label: "Trigger: Cafés without coffee are urgent",
    change: "Conditions changed",
  },
  { action: "exported", type: "account", id: 1, label: "Users", change: "Export requested" },
  { action: "create", type: "webhook", id: 7201, label: "Workshop board", change: "" },
  { action: "update", type: "group", id: 506, label: "Business", change: "Priya Raman added" },
];

/** Who changed what in the settings, newest first. */
export function seedAuditLogs(until: number): object[] {
  const signIns = staff.slice(0, 10).map((person): [Entry, typeof person] => [
    {
      action: "login",
      type: "user",
      id: person.id,
      label: person.name,
      change: "Successful sign-in",
    },
    person,
  ]);
  const [ada] = staff;
  const changes = entries.map((entry): [Entry, typeof ada] => [entry, ada]);
  return [...signIns, ...changes].map(([{ action, type, id, label, change }, actor], place) => ({
    id: 8001 + place,
    action,
    action_label: labels[action],
    actor_id: actor?.id,
    actor_name: actor?.name,
    source_id: id,
    source_type: type,
    source_label: label,
    change_description: change,
    ip_address: `203.0.113.${20 + place}`,
    created_at: timestamp(until - place * 1.7 * DAY),
  }));
}
