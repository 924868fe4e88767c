import { describe, expect, it } from "vitest";
import { customers } from "../../seed/customers.ts";
import { inventFacts } from "../../seed/facts.ts";
import { Random } from "../../seed/random.ts";
import { answeringStaff } from "../../seed/staff.ts";
import { fillTemplate } from "../../seed/template.ts";
import { topicNamed } from "../../seed/topics/topics.ts";

function someFacts() {
  const [requester] = customers;
  const [agent] = answeringStaff;
  if (!requester || !agent) throw new RangeError("Nobody is there");
  const topic = topicNamed("weak-steam");
  return inventFacts({ requester, agent, topic, created: 0 }, new Random(3));
}

describe("fillTemplate", () => {
  const facts = { ...someFacts(), order: "FH-1", city: "Cork" };

  it("puts facts where they are named", () => {
    expect(fillTemplate("{order} to {city}", facts, new Random(1))).toBe("FH-1 to Cork");
  });

  it("makes one choice, in which facts may stand", () => {
    const filled = new Set(
      Array.from({ length: 50 }, (_, seed) =>
        fillTemplate("Hi[ from {city}|, {order}|]!", facts, new Random(seed)),
      ),
    );
    expect(filled).toEqual(new Set(["Hi from Cork!", "Hi, FH-1!", "Hi!"]));
  });

  it("leaves brackets alone that hold no choice", () => {
    expect(fillTemplate("[sic] { }", facts, new Random(1))).toBe("[sic] { }");
  });

  it("refuses a fact that does not exist", () => {
    expect(() => fillTemplate("{nonsense}", facts, new Random(1))).toThrow(TypeError);
  });
});
