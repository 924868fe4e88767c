import type { openHelpDesk, Said } from "./help-desk.ts";

type Json = Record<string, unknown>;

/** The ticket of an answer. */
export function ticketIn({ body }: Said): Json {
  return body["ticket"] as Json;
}

/** The events of an answer's audit in short: what changed from what to what, or the event's type. */
export function told({ body }: Said): string[] {
  const { events } = body["audit"] as { events: Json[] };
  return events.map((event) => {
    const { type, field_name: field, value, previous_value: before } = event;
    return type === "Change"
      ? `${String(field)}: ${String(before)} → ${String(value)}`
      : String(type);
  });
}

/** Amir changes tickets of a help desk and looks at them. */
export function ticketChanges(desk: () => Awaited<ReturnType<typeof openHelpDesk>>) {
  return {
    change: (id: number, ticket: Json): Promise<Said> =>
      desk().amir("PUT", `/tickets/${id}`, { ticket }),
    show: async (id: number): Promise<Json> => ticketIn(await desk().amir("GET", `/tickets/${id}`)),
  };
}
