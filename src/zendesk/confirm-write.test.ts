import { expect, test, vi } from "vitest";
import { SessionError } from "../session/contract/error.ts";
import { type Finding, confirmWrite, leavesOpen } from "./confirm-write.ts";
import { ZendeskError } from "./zendesk-error.ts";

const there: Finding<string> = { found: "done", done: "the comment" };
const notThere: Finding<string> = { found: "not-there" };
const asked = { method: "PUT", path: "/", line: undefined } as const;
const pause = async () => {};

test("what is there at the first look is not looked for again", async () => {
  const look = vi.fn<() => Promise<Finding<string>>>(async () => there);
  expect(await confirmWrite(look, { twice: true, pause })).toEqual(there);
  expect(look).toHaveBeenCalledTimes(1);
});

test("what is not there at first may be a moment later", async () => {
  const looks = [notThere, there];
  const look = async () => looks.shift() ?? notThere;
  expect(await confirmWrite(look, { twice: true, pause })).toEqual(there);
});

test("nobody waits for a second look where sending again is safe", async () => {
  const look = vi.fn<() => Promise<Finding<string>>>(async () => notThere);
  expect(await confirmWrite(look, { twice: false, pause })).toEqual(notThere);
  expect(look).toHaveBeenCalledTimes(1);
});

test("a look that fails tells nothing", async () => {
  const failed = new SessionError("network", "fetch failed");
  const look = () => Promise.reject(failed);
  expect(await confirmWrite(look, { twice: true, pause })).toEqual({
    found: "unknown",
    cause: failed,
  });
});

test.each([
  ["no answer", new SessionError("network", ""), true],
  ["no answer in time", new SessionError("timeout", ""), true],
  ["the worker died with it", new SessionError("vault-lost", ""), true],
  [
    "the session ended while it was under way",
    new SessionError("signed-out", "", { details: { unknownOutcome: true } }),
    true,
  ],
  ["nobody is signed in", new SessionError("signed-out", ""), false],
  ["it never left", new SessionError("busy", ""), false],
  ["a readable no", new ZendeskError("refused", asked, { status: 422 }), false],
  ["a readable breakdown", new ZendeskError("refused", asked, { status: 502 }), true],
  ["an answer nobody can read", new ZendeskError("malformed-answer", asked), true],
  ["an answer too large to read", new ZendeskError("answer-too-large", asked), true],
])("%s: whether it leaves the write open", (_what, error, open) => {
  expect(leavesOpen(error)).toBe(open);
});
