import { type Channel, channelWeights } from "./channels.ts";
import { type Customer, customers } from "./customers.ts";
import { createCalendar, type Pace, scheduleThread } from "./dates.ts";
import { inventFacts } from "./facts.ts";
import { type GroupName, groupIds } from "./groups.ts";
import { solvedAfter } from "./history.ts";
import { pins } from "./pins.ts";
import { CLOSES_AFTER, likelyStatus, turnsSaid } from "./progress.ts";
import { mixSeeds, Random } from "./random.ts";
import { type Agent, answeringStaff } from "./staff.ts";
import type { TicketPlan } from "./ticket-plan.ts";
import { type Speaker, speaksForCustomers, type Topic } from "./topics/topic.ts";
import { topics } from "./topics/topics.ts";

interface Setting {
  /** How many tickets there are. */
  count: number;
  seed: number;
  /** The newest activity, ms. */
  until: number;
}

/** Gives a function that decides everything about the ticket of an id, the same every time. */
export function createPlanner({ count, seed, until }: Setting): (id: number) => TicketPlan {
  const createdAt = createCalendar(until);

  return (id) => {
    const pin = pins.get(id);
    const ownSeed = mixSeeds(seed, id);
    const random = new Random(ownSeed);
    const created = createdAt((id - 1 + random.next()) / count);
    const topic = pin?.topic ?? random.pick(topics);
    const { writers, agents } = castOf(topic);
    const requester = pin?.requester ?? random.pick(writers);
    const agent = random.pick(agents);
    const facts = inventFacts({ requester, agent, topic, created }, random);
    const copied = pickCopied(topic, requester, random);
    const colleague = pickColleague(agent, random);
    const channel = pin?.channel ?? pickChannel(topic, random);
    const sorted = random.chance(0.5);

    // What depends on the time that has passed comes last, so that the rest is the same on any day.
    const wished = pin?.status ?? likelyStatus(until - created, random);
    const fresh = wished === "new";
    const assigned = !fresh && (wished !== "open" || pin !== undefined || random.chance(0.85));
    const said = pin
      ? (pin.turns ?? topic.turns.length)
      : turnsSaid(topic.turns, wished, assigned, random);
    const paces = topic.turns.slice(0, said).map(({ by }) => paceOf(by, topic));
    const times = scheduleThread(created, until, paces, random);
    const last = topic.turns[said - 1];
    const isCustomers = last !== undefined && speaksForCustomers(last.by);
    const closes = solvedAfter(times.at(-1) ?? created, isCustomers, until) + CLOSES_AFTER;
    return {
      id,
      seed: ownSeed,
      topic,
      facts,
      requester,
      copied,
      agent,
      colleague,
      channel,
      status: wished === "closed" && closes > until ? "solved" : wished,
      assigned,
      groupId: fresh && !sorted ? null : groupIds[groupOf(topic.group, agent)],
      times,
      until,
    };
  };
}

function paceOf(by: Speaker, { live }: Topic): Pace {
  if (live) return "live";
  return speaksForCustomers(by) ? "customer" : "staff";
}

/** Who may write about a topic, and who may answer. */
interface Cast {
  writers: readonly Customer[];
  agents: readonly Agent[];
}

const casts = new Map<Topic, Cast>();

/** People of the topic's language and, where possible, of the right company or group. */
function castOf(topic: Topic): Cast {
  let cast = casts.get(topic);
  if (!cast) {
    const speakers = customers.filter(({ language }) => language === topic.language);
    const writers = speakers.filter((customer) => mayWrite(customer, topic));
    const staff = answeringStaff.filter(({ language }) => language === topic.language);
    const experts = staff.filter(({ groups }) => groups.includes(topic.group));
    cast = {
      writers: writers.length > 0 ? writers : speakers,
      agents: experts.length > 0 ? experts : staff,
    };
    casts.set(topic, cast);
  }
  return cast;
}

function mayWrite({ company }: Customer, { from }: Topic): boolean {
  if (from === undefined) return true;
  return company !== null && (from === "company" || company.tags.includes(from));
}

/** Any other agent. */
function pickColleague(agent: Agent, random: Random): Agent {
  const chosen = random.pick(answeringStaff);
  return chosen === agent ? pickColleague(agent, random) : chosen;
}

/** The topic's group when the agent is in it, else the agent's own. */
function groupOf(topic: GroupName, { groups }: Agent): GroupName {
  return groups.includes(topic) ? topic : (groups[0] ?? topic);
}

/** People leave voicemail in English only: the line has an English greeting. */
function pickChannel({ language }: Topic, random: Random): Channel {
  const channel = random.weighted(channelWeights);
  return channel === "voice" && language !== "en" ? "email" : channel;
}

/** Another customer of the same company, or of the same language when the topic cannot do without. */
function pickCopied(topic: Topic, requester: Customer, random: Random): Customer | null {
  const needed = topic.turns.some(({ by }) => by === "copied");
  if (!needed && !random.chance(0.08)) return null;
  const others = customers.filter(
    ({ language, id }) => language === topic.language && id !== requester.id,
  );
  const { company } = requester;
  const colleague = others.find((other) => company !== null && other.company === company);
  return colleague ?? (needed ? random.pick(others) : null);
}
