import { type Channel, channelWeights } from "./channels.ts";
import { createCalendar, scheduleThread } from "./dates.ts";
import { inventFacts } from "./facts.ts";
import { type GroupName, groupIds } from "./groups.ts";
import { type Agent, type Customer, signInIds, staff } from "./people.ts";
import { pins } from "./pins.ts";
import { CLOSES_AFTER, likelyStatus, turnsSaid } from "./progress.ts";
import { mixSeeds, Random } from "./random.ts";
import type { TicketPlan } from "./ticket-plan.ts";
import { speaksForCustomers, type Topic } from "./topics/topic.ts";
import { topics } from "./topics/topics.ts";

const answering = staff.filter(({ roleType }) => roleType !== 1);

interface Setting {
  /** How many tickets there are. */
  count: number;
  seed: number;
  /** The newest activity, ms. */
  until: number;
  customers: readonly Customer[];
}

/** Gives a function that decides everything about the ticket of an id, the same every time. */
export function createPlanner({
  count,
  seed,
  until,
  customers,
}: Setting): (id: number) => TicketPlan {
  const createdAt = createCalendar(until);
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const frequent = customers.filter(({ id }) => id !== signInIds.eve && id !== signInIds.sam);
  const byLanguage = Map.groupBy(frequent, ({ language }) => language);

  return (id) => {
    const pin = pins.get(id);
    const ownSeed = mixSeeds(seed, id);
    const random = new Random(ownSeed);
    const created = createdAt((id - 1 + random.next()) / count);
    const topic = pin?.topic ?? random.pick(topics);
    const { language } = topic;
    const colleagues = byLanguage.get(language) ?? frequent;
    const requester = byId.get(pin?.requesterId ?? 0) ?? random.pick(colleagues);
    const agent = random.pick(agentsFor(topic));
    const wished = pin?.status ?? likelyStatus(until - created, random);
    const assigned =
      wished !== "new" && (wished !== "open" || pin !== undefined || random.chance(0.85));
    const said = pin
      ? (pin.turns ?? topic.turns.length)
      : turnsSaid(topic.turns, wished, assigned, random);
    const paces = topic.turns
      .slice(0, said)
      .map(({ by }) => (speaksForCustomers(by) ? "customer" : "staff"));
    const times = scheduleThread(created, until, paces, random);
    const last = times.at(-1) ?? created;
    return {
      id,
      seed: ownSeed,
      topic,
      facts: inventFacts(
        { customer: requester, agent, language, line: topic.product, created },
        random,
      ),
      status: wished === "closed" && last + CLOSES_AFTER > until ? "solved" : wished,
      channel: pin?.channel ?? pickChannel(topic, random),
      requester,
      copied: pickCopied(topic, requester, colleagues, random),
      agent,
      colleague: pickColleague(agent, random),
      assigned,
      groupId:
        wished === "new" && random.chance(0.5) ? null : groupIds[groupOf(topic.group, agent)],
      times,
    };
  };
}

const agentsByTopic = new Map<Topic, readonly Agent[]>();

/** Who may answer: people of the topic's language and, where possible, group; light agents answer nobody. */
function agentsFor(topic: Topic): readonly Agent[] {
  let agents = agentsByTopic.get(topic);
  if (!agents) {
    const speakers = answering.filter(({ language }) => language === topic.language);
    const experts = speakers.filter(({ groups }) => groups.includes(topic.group));
    agents = experts.length > 0 ? experts : speakers;
    agentsByTopic.set(topic, agents);
  }
  return agents;
}

/** Any other agent. */
function pickColleague(agent: Agent, random: Random): Agent {
  const chosen = random.pick(answering);
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

/** Another customer of the same company, or anyone when the topic cannot do without. */
function pickCopied(
  topic: Topic,
  requester: Customer,
  others: readonly Customer[],
  random: Random,
): Customer | null {
  const needed = topic.turns.some(({ by }) => by === "copied");
  if (!needed && !random.chance(0.08)) return null;
  const candidates = others.filter(
    ({ id, company }) => id !== requester.id && company === requester.company,
  );
  return candidates[0] ?? (needed ? (others.find(({ id }) => id !== requester.id) ?? null) : null);
}
