import type { TicketField } from "../../zendesk/ticket-fields.ts";

/** A custom field's value in words; empty when there is none. */
export function customValue(field: TicketField, value: unknown): string {
  if (field.type === "checkbox") return value === true ? "Yes" : "";
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values
    .filter((one) => typeof one === "string" || typeof one === "number")
    .map(String)
    .map((one) => optionName(field, one))
    .join(", ");
}

/** An option's name without its place in a menu: `Grinders::Tern Mini` is `Grinders › Tern Mini`. */
export function optionName({ custom_field_options: options }: TicketField, tag: string): string {
  const name = options.find(({ value }) => value === tag)?.name ?? tag;
  return name.replaceAll("::", " › ");
}

const channels: Record<string, string> = { api: "API", sms: "SMS", web: "Web form" };

/** How a ticket came. */
export function channelName(channel: string): string {
  return channels[channel] ?? capitalized(channel.replaceAll("_", " "));
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
