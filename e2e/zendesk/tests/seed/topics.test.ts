import { describe, expect, it } from "vitest";
import { customers } from "../../seed/customers.ts";
import { inventFacts } from "../../seed/facts.ts";
import { Random } from "../../seed/random.ts";
import { answeringStaff } from "../../seed/staff.ts";
import { fillTemplate } from "../../seed/template.ts";
import { speaksForCustomers } from "../../seed/topics/topic.ts";
import { topicNamed, topics } from "../../seed/topics/topics.ts";

describe("the topics", () => {
  it("have names of their own, by which they are found", () => {
    expect(new Set(topics.map(({ name }) => name)).size).toBe(topics.length);
    for (const topic of topics) expect(topicNamed(topic.name)).toBe(topic);
    expect(() => topicNamed("tea")).toThrow(RangeError);
  });

  it("are at least fifty, in eight languages", () => {
    expect(topics.length).toBeGreaterThanOrEqual(50);
    expect(new Set(topics.map(({ language }) => language)).size).toBe(8);
  });

  it.each(topics.map((topic) => [topic.name, topic] as const))(
    "%s begins with a customer, is answered, and names facts that exist",
    (_name, topic) => {
      const [opening, ...rest] = topic.turns;
      expect(opening?.by).toBe("customer");
      expect(rest.some(({ by }) => by === "agent")).toBe(true);
      expect(rest.some(({ by }) => speaksForCustomers(by))).toBe(true);

      const [requester] = customers;
      const [agent] = answeringStaff;
      if (!requester || !agent) throw new RangeError("Nobody is there");
      const facts = inventFacts({ requester, agent, topic, created: 0 }, new Random(1));
      for (const text of [...topic.subjects, ...topic.turns.map((turn) => turn.text)]) {
        const filled = fillTemplate(text, facts, new Random(1));
        expect(filled).not.toMatch(/\{\w+\}|\[[^\]]*\|/);
        expect(filled.trim()).not.toBe("");
      }
    },
  );
});
