import { globSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { facts, linesThatWrite } from "./facts-once.ts";

const root = resolve(import.meta.dirname, "../..");

// A test writes down what it expects by itself: read from the code, it would agree with every mistake.
const files = globSync("src/**/*.{ts,tsx}", { cwd: root }).filter(
  (file) => !/\.test\.tsx?$/.test(file),
);

test.for(facts)("$is stands in $home, once", (fact) => {
  const places = files.flatMap((file) =>
    linesThatWrite(fact, resolve(root, file)).map((line) => `${file}:${line}`),
  );
  expect(places).toEqual([expect.stringMatching(new RegExp(`^${fact.home}:\\d+$`))]);
});

test.for<[string, string, number[]]>([
  ["where Zendesk sends people back to", 'if (path === "/callback") leave();', [1]],
  ["where Zendesk sends people back to", "say`add ${origin}/callback to it`;", [1]],
  ["where Zendesk sends people back to", 'say("https://app.example.com/callback");', []],
  ["where Zendesk sends people back to", 'import "./session/page/callback.ts";', []],
  ["where codes become tokens", 'get("/users");\nfetch(url + "/oauth/tokens");', [2]],
  ["where codes become tokens", 'get("GET /oauth/tokens/{id}");\n// See /oauth/tokens.', []],
  ["how long the session outlives the last tab", "const sessionKeep = given ?? 60;", [1]],
  ["how long the session may outlive the last tab", "x({ sessionKeep: whole(0, 300) });", [1]],
  ["where codes become tokens", 'say("POST /api/v2/oauth/tokens");', []],
  ["where tokens are records", 'say("POST /api/v2/oauth/tokens");', [1]],
  ["where tokens are records", "const url = `${origin}${apiRoot}/oauth/tokens`;", [1]],
  ["how a challenge is made of a verifier", 'url.set("method", "S256");', [1]],
])("%s: %s", ([is, source, lines]) => {
  const fact = facts.find((one) => one.is === is);
  expect(fact && linesThatWrite(fact, "probe.ts", source)).toEqual(lines);
});
