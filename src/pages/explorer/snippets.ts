import { listWords } from "../../lib/list-words.ts";
import { readableStatuses } from "../../reference/cors.ts";
import { apiTokens } from "../../reference/dates.ts";

/** The three ways to prove to Zendesk who calls. */
export type Authentication = "bearer" | "api-token" | "password";
export type Language = "curl" | "javascript" | "python";

/** A call to write down. */
export interface Call {
  method: string;
  url: string;
  /** A JSON value; undefined for none. */
  body: unknown;
}

export const authentications: readonly { id: Authentication; name: string; where: string }[] = [
  {
    id: "bearer",
    name: "OAuth token",
    where: `Works from servers and from browsers. A browser may read the answer only when it is ${listWords(readableStatuses, "or")}.`,
  },
  {
    id: "api-token",
    name: "API token",
    where: `Not from a browser: basic authentication gets no CORS. No API token can be created since ${apiTokens.noneMadeSince}, and all of them end on ${apiTokens.end}.`,
  },
  {
    id: "password",
    name: "Password",
    where:
      "Deprecated, and not from a browser: basic authentication gets no CORS. Move to OAuth with PKCE.",
  },
];

export const languages: readonly { id: Language; name: string }[] = [
  { id: "curl", name: "curl" },
  { id: "javascript", name: "JavaScript" },
  { id: "python", name: "Python" },
];

/** Writes a call as code. Every secret is the name of an environment variable, never a value. */
export function writeSnippet(
  language: Language,
  authentication: Authentication,
  call: Call,
): string {
  const url = call.url.replaceAll("[", "%5B").replaceAll("]", "%5D");
  return writers[language](authentication, { ...call, url });
}

/** What goes before the colon and after it in basic authentication, as environment variables. */
const secretNames = { "api-token": "ZENDESK_API_TOKEN", password: "ZENDESK_PASSWORD" } as const;

const writers = { curl: writeCurl, javascript: writeJavaScript, python: writePython };

function writeCurl(authentication: Authentication, { method, url, body }: Call): string {
  const lines = [`curl ${method === "GET" ? "" : `--request ${method} `}${quoteShell(url)}`];
  if (authentication === "bearer") {
    lines.push('--header "Authorization: Bearer $ZENDESK_ACCESS_TOKEN"');
  } else {
    const pair = `$ZENDESK_EMAIL${suffixOf(authentication)}:$${secretNames[authentication]}`;
    lines.push(`--header "Authorization: Basic $(printf '%s' "${pair}" | base64 | tr -d '\\n')"`);
  }
  if (body !== undefined) {
    lines.push('--header "Content-Type: application/json"');
    lines.push(`--data ${quoteShell(JSON.stringify(body))}`);
  }
  return lines.join(" \\\n  ");
}

function writeJavaScript(authentication: Authentication, { method, url, body }: Call): string {
  const before: string[] = [];
  let header = "`Bearer ${process.env.ZENDESK_ACCESS_TOKEN}`";
  if (authentication !== "bearer") {
    const pair = `\${process.env.ZENDESK_EMAIL}${suffixOf(authentication)}:\${process.env.${secretNames[authentication]}}`;
    before.push(`const credentials = btoa(\`${pair}\`);`);
    header = "`Basic ${credentials}`";
  }
  const options = [
    ...(method === "GET" ? [] : [`  method: ${JSON.stringify(method)},`]),
    "  headers: {",
    `    Authorization: ${header},`,
    ...(body === undefined ? [] : ['    "Content-Type": "application/json",']),
    "  },",
    ...(body === undefined
      ? []
      : [`  body: JSON.stringify(${indent(JSON.stringify(body, null, 2))}),`]),
  ];
  return [
    ...before,
    `const response = await fetch(${JSON.stringify(url)}, {`,
    ...options,
    "});",
    ...(method === "DELETE"
      ? ["console.log(response.status);"]
      : ["console.log(response.status, await response.json());"]),
  ].join("\n");
}

function writePython(authentication: Authentication, { method, url, body }: Call): string {
  const imports = authentication === "bearer" ? ["import os"] : ["import base64", "import os"];
  const lines = [...imports, "", "import requests", ""];
  let header = `"Bearer " + os.environ["ZENDESK_ACCESS_TOKEN"]`;
  if (authentication !== "bearer") {
    const secret = secretNames[authentication];
    const middle = JSON.stringify(`${suffixOf(authentication)}:`);
    lines.push(
      `pair = os.environ["ZENDESK_EMAIL"] + ${middle} + os.environ["${secret}"]`,
      "credentials = base64.b64encode(pair.encode()).decode()",
    );
    header = `"Basic " + credentials`;
  }
  lines.push(
    `response = requests.request(`,
    `    ${JSON.stringify(method)},`,
    `    ${JSON.stringify(url)},`,
    `    headers={"Authorization": ${header}},`,
    ...(body === undefined ? [] : [`    json=${toPython(body, "    ")},`]),
    ")",
    method === "DELETE"
      ? "print(response.status_code)"
      : "print(response.status_code, response.json())",
  );
  return lines.join("\n");
}

/** An API token is announced by `/token` after the address. */
function suffixOf(authentication: "api-token" | "password"): string {
  return authentication === "api-token" ? "/token" : "";
}

function quoteShell(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function indent(text: string): string {
  return text.replaceAll("\n", "\n  ");
}

/** Writes a JSON value as Python; JSON's strings and numbers are Python's too. */
function toPython(value: unknown, margin: string): string {
  if (value === null || value === undefined) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  const inner = `${margin}    `;
  if (Array.isArray(value)) {
    return value.length === 0
      ? "[]"
      : `[\n${value.map((each) => `${inner}${toPython(each, inner)},\n`).join("")}${margin}]`;
  }
  if (typeof value === "object") {
    const members = Object.entries(value);
    return members.length === 0
      ? "{}"
      : `{\n${members
          .map(([name, each]) => `${inner}${JSON.stringify(name)}: ${toPython(each, inner)},\n`)
          .join("")}${margin}}`;
  }
  return JSON.stringify(value);
}
