import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { auditSchema } from "../../../zendesk/audits.ts";
import { historyEntries } from "./history-entries.ts";

const read = (...audits: object[]) =>
  historyEntries(audits.map((one) => v.parse(auditSchema, one)));

const byTrigger = {
  channel: "rule",
  source: { rel: "trigger", from: { id: 7, title: "Notify requester" }, to: {} },
};

describe("the history of a ticket", () => {
  it("tells who changed which field from what to what", () => {
    const [entry] = read({
      id: 2,
      author_id: 11,
      created_at: "2026-11-20T09:15:00Z",
      via: { channel: "web", source: {} },
      events: [
        { id: 3, type: "Change", field_name: "status", value: "open", previous_value: "new" },
        { id: 4, type: "Change", field_name: "tags", value: ["a", "b"], previous_value: ["a"] },
        { id: 5, type: "Change", field_name: "group_id", value: 77, previous_value: null },
      ],
    });
    expect(entry).toMatchObject({ authorId: 11, rule: null, isFirst: false });
    expect(entry?.changes).toEqual([
      { field: "status", before: ["new"], after: ["open"], rule: null },
      { field: "tags", before: ["a"], after: ["a", "b"], rule: null },
      { field: "group_id", before: [], after: ["77"], rule: null },
    ]);
  });

  it("counts mails instead of listing them, and names the rule that sent them", () => {
    const [entry] = read({
      id: 1,
      author_id: 11,
      events: [
        { id: 1, type: "Create", field_name: "subject", value: "Broken" },
        { id: 2, type: "Comment", public: true, body: "Broken" },
        { id: 3, type: "Notification", via: byTrigger, recipients: [1] },
        { id: 4, type: "Notification", via: byTrigger, recipients: [2] },
      ],
    });
    expect(entry).toMatchObject({ isFirst: true, comments: [true], changes: [] });
    expect(entry?.noise).toEqual([{ type: "Notification", rule: "Notify requester", times: 2 }]);
  });

  it("says which rule made a change, and takes a note for internal unless Zendesk says otherwise", () => {
    const [byRule, note, rated] = read(
      {
        author_id: -1,
        via: byTrigger,
        events: [{ type: "Change", field_name: "priority", value: "high", via: byTrigger }],
      },
      { author_id: 11, events: [{ type: "Comment", body: "psst" }] },
      { author_id: 12, events: [{ type: "SatisfactionRating", score: "bad" }] },
    );
    expect(byRule).toMatchObject({ rule: "Notify requester" });
    expect(byRule?.changes).toEqual([
      { field: "priority", before: [], after: ["high"], rule: "Notify requester" },
    ]);
    expect(note?.comments).toEqual([false]);
    expect(rated?.score).toBe("bad");
  });

  it("leaves out audits that hold nothing to read, and survives ones that are broken", () => {
    expect(
      read({ id: 1, events: [] }, { id: 2, events: [null, "x", 5] }, { events: null }),
    ).toEqual([]);
  });
});
