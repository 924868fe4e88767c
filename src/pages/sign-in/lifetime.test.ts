import { describe, expect, test } from "vitest";
import { accessTokenLifetime, refreshTokenLifetime } from "../../reference/lifetimes.ts";
import { describeSeconds, parseLifetime } from "./lifetime.ts";

describe("a token's life", () => {
  test("nothing typed leaves it to Zendesk", () => {
    expect(parseLifetime("  ", accessTokenLifetime)).toEqual({ ok: true, seconds: undefined });
  });

  test("is taken at both ends of Zendesk's range and refused past them", () => {
    expect(parseLifetime("300", accessTokenLifetime)).toEqual({ ok: true, seconds: 300 });
    expect(parseLifetime("172800", accessTokenLifetime)).toEqual({ ok: true, seconds: 172_800 });
    expect(parseLifetime("299", accessTokenLifetime)).toMatchObject({ ok: false });
    expect(parseLifetime("172801", accessTokenLifetime)).toMatchObject({ ok: false });
    expect(parseLifetime("604799", refreshTokenLifetime)).toMatchObject({
      reason: "Zendesk takes 604,800 to 7,776,000 seconds.",
    });
  });

  test.for(["1e3", "-300", "300.5", "٣٠٠", "0x12c", "9".repeat(40)])("%s is refused", (text) => {
    expect(parseLifetime(text, accessTokenLifetime).ok).toBe(false);
  });

  test("is said in words", () => {
    expect(describeSeconds(1800)).toBe("30 minutes");
    expect(describeSeconds(172_800)).toBe("2 days");
    expect(describeSeconds(90_061)).toBe("1 day 1 hour");
    expect(describeSeconds(1)).toBe("1 second");
  });
});
