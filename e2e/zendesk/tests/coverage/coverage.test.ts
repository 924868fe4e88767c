import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { operations } from "../../calls/operations.ts";
import { coverage } from "./coverage.ts";

describe("the list of what is imitated", () => {
  it("says what the tables say (else: node e2e/zendesk/tests/coverage/write.ts)", () => {
    const written = readFileSync(join(import.meta.dirname, "../../COVERAGE.md"), "utf8");
    expect(written).toBe(coverage());
  });

  it("names each operation once, whatever its places in the path are called", () => {
    const forms = operations.map((name) => name.replaceAll(/:\w+/g, ":"));
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });
});
