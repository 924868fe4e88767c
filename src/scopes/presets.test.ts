import { describe, expect, test } from "vitest";
import { redundantScopes, remarksOn } from "./advice.ts";
import { scopeByName } from "./catalogue.ts";
import { screensOf } from "./preset-screens.ts";
import { presetById, presets, presetWithScopes, type Preset } from "./presets.ts";
import { screenState, screenStates } from "./screens.ts";

describe.for(presets.map((preset) => [preset.name, preset] as const))("%s", ([, preset]) => {
  test("its scopes open every screen and call it promises", () => {
    expect(requestsRefused(preset, preset.scopes)).toEqual([]);
  });

  test("without any one of its scopes something it promises is closed", () => {
    const needless = preset.scopes.filter((scope) => {
      const fewer = preset.scopes.filter((each) => each !== scope);
      return requestsRefused(preset, fewer).length === 0;
    });
    expect(needless).toEqual([]);
  });

  test("it asks for nothing unknown, twice, or of no use in a browser", () => {
    expect(remarksOn(preset.scopes, { job: preset })).toEqual([]);
    expect(redundantScopes(preset.scopes)).toEqual([]);
    expect(preset.scopes.filter((scope) => !scopeByName(scope))).toEqual([]);
  });
});

test("the jobs of other systems ask exactly for what they are known to need", () => {
  const asked = (id: string) => presetById(id)?.scopes.join(" ");
  expect(asked("reporting")).toBe("read");
  expect(asked("reporting-narrow")).toBe("tickets:read users:read organizations:read");
  expect(asked("two-way-sync")).toBe(
    "tickets:read tickets:write users:read users:write organizations:read organizations:write",
  );
  expect(asked("help-center")).toBe("hc:read hc:write");
  expect(asked("customer-portal")).toBe("requests:read requests:write");
});

describe("screens", () => {
  test("tickets:read leaves search closed and says that read would open it", () => {
    const states = screenStates(["tickets:read"]);
    const search = states.find(({ screen }) => screen.id === "search");
    expect(search).toMatchObject({ open: false, missing: ["read"] });
    expect(states.find(({ screen }) => screen.id === "ticket")?.open).toBe(true);
  });
});

describe("finding a preset", () => {
  test("by its id and by its scopes in any order", () => {
    expect(presetById("my-requests")?.name).toBe("My requests");
    expect(presetById("toString")).toBeUndefined();
    expect(presetWithScopes(["hc:write", "hc:read"])?.id).toBe("help-center");
    expect(presetWithScopes(["hc:write"])).toBeUndefined();
  });
});

function requestsRefused(preset: Preset, granted: readonly string[]): string[] {
  return screensOf(preset)
    .filter((screen) => !screenState(screen, granted).open)
    .map(({ title }) => title);
}
