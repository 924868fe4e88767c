import { describe, expect, test } from "vitest";
import { SessionError } from "../session/error.ts";
import { WriteError, leavesOpen, writeOnce } from "./confirm-write.ts";
import { explain } from "./explain.ts";

const hidden = new SessionError("network", "fetch failed");
const noPause = async () => {};

/** A ticket on a server, and a write that reaches it or not, and answers or not. */
function server({ arrives, answers }: { arrives: boolean; answers: boolean }) {
  let comments = 0;
  let writes = 0;
  let reads = 0;
  return {
    write: async () => {
      writes += 1;
      if (arrives) comments += 1;
      if (!answers) throw hidden;
      return comments;
    },
    read: async () => {
      reads += 1;
      return comments;
    },
    happened: (count: number) => count > 0,
    count: () => ({ comments, writes, reads }),
  };
}

describe("a write", () => {
  test("that answers is not looked at again", async () => {
    const zendesk = server({ arrives: true, answers: true });
    await writeOnce(zendesk.write, zendesk, noPause);
    expect(zendesk.count()).toEqual({ comments: 1, writes: 1, reads: 0 });
  });

  test("whose answer was lost counts as done when the record says so, and is sent once", async () => {
    const zendesk = server({ arrives: true, answers: false });
    expect(await writeOnce(zendesk.write, zendesk, noPause)).toBe(1);
    expect(zendesk.count()).toEqual({ comments: 1, writes: 1, reads: 1 });
  });

  test("that never arrived says that sending again is safe", async () => {
    const zendesk = server({ arrives: false, answers: false });
    const error: unknown = await writeOnce(zendesk.write, zendesk, noPause).catch(
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(WriteError);
    expect(error).toMatchObject({ code: "write-not-done", cause: hidden });
    const told = explain(error, { method: "PUT", path: "/api/v2/tickets/1" });
    expect(told.title).toBe("This was not saved");
    expect(told.actions.map(({ kind }) => kind)).toContain("retry");
    expect(zendesk.count().writes).toBe(1);
  });

  test("that cannot be looked at is never called safe to repeat", async () => {
    const zendesk = server({ arrives: true, answers: false });
    const read = () => Promise.reject(hidden);
    const error: unknown = await writeOnce(zendesk.write, { ...zendesk, read }, noPause).catch(
      (thrown) => thrown,
    );
    expect(error).toMatchObject({ code: "write-unknown" });
    const kinds = explain(error, { method: "PUT" }).actions.map(({ kind }) => kind);
    expect(kinds).toContain("check-write");
    expect(kinds).not.toContain("retry");
  });

  test("refused with a readable answer stays open to nobody's guess", () => {
    expect(leavesOpen({ status: 422 })).toBe(false);
    expect(leavesOpen({ status: 500 })).toBe(true);
    expect(leavesOpen(new SessionError("signed-out", ""))).toBe(false);
  });
});
