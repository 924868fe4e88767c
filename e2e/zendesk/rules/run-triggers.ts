import type { AuditEvent } from "../records/kinds/audit.ts";
import type { Action } from "../records/kinds/rule.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import type { Trigger } from "../records/kinds/trigger.ts";
import type { Via } from "../records/kinds/via.ts";
import { applyActions } from "./actions.ts";
import { changeEvents } from "./change-events.ts";
import { compileConditions, type ConditionContext, type TicketTest } from "./conditions.ts";
import { notificationEvent } from "./notifications.ts";
import { settleTicket } from "./settle-ticket.ts";
import type { TicketSettings, TicketUpdate, TicketWish } from "./ticket-update.ts";

/** By the trigger's row: rows are never changed in place. */
const compiled = new WeakMap<Trigger, TicketTest>();

function testOf(trigger: Trigger): TicketTest {
  const known = compiled.get(trigger) ?? compileConditions(trigger.conditions);
  compiled.set(trigger, known);
  return known;
}

/**
 * Runs the triggers over an update: each fires once at most, and one that changes the ticket lets
 * all that have not fired look again. What they do joins the events of the update's audit:
 * https://support.zendesk.com/hc/en-us/articles/4408822236058
 */
export function runTriggers(
  update: TicketUpdate,
  settled: Ticket,
  settings: TicketSettings,
): { ticket: Ticket; events: AuditEvent[] } {
  const events: AuditEvent[] = [];
  const waiting = [...settings.triggers];
  let ticket = settled;
  let place = 0;
  while (place < waiting.length) {
    const trigger = waiting[place];
    if (!trigger || !testOf(trigger)(ticket, contextOf(update, settings))) {
      place += 1;
      continue;
    }
    waiting.splice(place, 1);
    const fired = fire(trigger, ticket, update, settings);
    events.push(...fired.events);
    if (fired.ticket !== ticket) place = 0;
    ticket = fired.ticket;
  }
  return { ticket, events };
}

function contextOf(update: TicketUpdate, settings: TicketSettings): ConditionContext {
  const { before, isNew, comment, by } = update;
  return {
    now: Date.parse(update.at),
    userId: by?.id ?? update.authorId,
    groupIds: by ? settings.groupIdsOf(by.id) : [],
    // Triggers look at what has just happened; counting hours is for automations.
    happenedAt: () => null,
    update: { before, isNew, comment, by },
  };
}

function fire(
  trigger: Trigger,
  ticket: Ticket,
  update: TicketUpdate,
  settings: TicketSettings,
): { ticket: Ticket; events: AuditEvent[] } {
  const via = triggerVia(trigger);
  const wish = wishOf(trigger.actions, ticket, update, settings);
  const after = wish
    ? settleTicket({ ...update, before: ticket, isNew: false, wish, comment: undefined }, settings)
    : ticket;
  const changes = wish ? changeEvents(ticket, after, { ...settings, via }) : [];
  const notifications = trigger.actions.flatMap((action) =>
    notificationEvent(action, { ticket: after, update, via, settings }),
  );
  return {
    ticket: changes.length > 0 ? after : ticket,
    events: [...changes, ...notifications],
  };
}

/** What a trigger's actions want of the ticket; undefined when they only tell somebody. */
function wishOf(
  actions: readonly Action[],
  ticket: Ticket,
  { by, authorId }: TicketUpdate,
  { groupIdsOf }: TicketSettings,
): TicketWish | undefined {
  const userId = by?.id ?? authorId;
  const {
    custom_fields,
    comment: _comment,
    ...wish
  } = applyActions(actions, ticket, {
    userId,
    groupIds: groupIdsOf(userId),
    placeholders: new Map(),
  });
  if (custom_fields) {
    const values = new Map(custom_fields.map(({ id, value }) => [id, value]));
    wish["custom_fields"] = ticket.custom_fields.map(({ id, value }) => ({
      id,
      value: values.has(id) ? values.get(id) : value,
    }));
  }
  return Object.keys(wish).length > 0 ? wish : undefined;
}

/** Recorded without a `to`. */
function triggerVia({ id, title }: Trigger): Via {
  const from = { deleted: false, title, id, revision_id: 1 };
  return { channel: "rule", source: { from, rel: "trigger" } };
}
