import { noHeaders, type PastedRequest } from "./exchange.ts";
import { lengthOfPowerShell, readPowerShell } from "./power-shell.ts";
import { shellWords } from "./shell-words.ts";

interface Draft {
  method: string | undefined;
  target: string | undefined;
  headers: Map<string, string>;
  data: string[];
  isQuery: boolean;
}

const command =
  /(?<![\w./-])(?:curl(?:\.exe)?|wget|iwr|irm|Invoke-(?:RestMethod|WebRequest))(?=\s)|^(?:https?|xh)(?=\s+\S)/gim;
const mostCommands = 50;
const verb = /^(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)$/i;

/** Finds the requests that commands make: curl, wget, HTTPie, PowerShell. */
export function findCommands(text: string): PastedRequest[] {
  const found: PastedRequest[] = [];
  let readTo = 0;
  for (const match of text.matchAll(command)) {
    if (found.length >= mostCommands) break;
    if (match.index < readTo) continue;
    if (/^i/i.test(match[0])) {
      readTo = match.index + lengthOfPowerShell(text.slice(match.index, match.index + 30_000));
      found.push(...readPowerShell(text.slice(match.index, readTo), match.index));
      continue;
    }
    const { words, end } = shellWords(text, match.index + match[0].length);
    readTo = end;
    const draft = readOptions(words, /^(?:https?|xh)$/i.test(match[0]));
    if (draft.target === undefined) continue;
    found.push(requestOf(draft, match.index, end));
  }
  return found;
}

function readOptions(words: readonly string[], isHttpie: boolean): Draft {
  const draft: Draft = {
    method: undefined,
    target: undefined,
    headers: new Map(),
    data: [],
    isQuery: false,
  };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const { name, value, isNext } = optionOf(word, words[index + 1]);
    if (name === undefined) readPlain(draft, word, isHttpie);
    else if (value === undefined) readFlag(draft, name);
    else {
      readOption(draft, name, value);
      if (isNext) index += 1;
    }
  }
  return draft;
}

/** Options with a value that says nothing about the request, so that the value is not taken for an address. */
const valued = new Set(
  "-A --user-agent -b --cookie -c --cookie-jar -o --output -w --write-out -m --max-time --connect-timeout --retry --cacert --cert --key --resolve -x --proxy -e --referer -T --upload-file --output-document -outfile -credential -websession -timeoutsec -proxy".split(
    " ",
  ),
);
const meant: Readonly<
  Record<string, "method" | "header" | "data" | "form" | "url" | "user" | "bearer">
> = {
  "-X": "method",
  "--request": "method",
  "--method": "method",
  "-method": "method",
  "-H": "header",
  "--header": "header",
  "-headers": "header",
  "-d": "data",
  "--data": "data",
  "--data-raw": "data",
  "--data-binary": "data",
  "--data-ascii": "data",
  "--data-urlencode": "data",
  "--json": "data",
  "--post-data": "data",
  "--body-data": "data",
  "--raw": "data",
  "-body": "data",
  "-F": "form",
  "--form": "form",
  "--form-string": "form",
  "--url": "url",
  "-uri": "url",
  "-u": "user",
  "--user": "user",
  "-a": "user",
  "--auth": "user",
  "--oauth2-bearer": "bearer",
};

interface Option {
  readonly name: string | undefined;
  readonly value: string | undefined;
  readonly isNext: boolean;
}

function optionOf(word: string, next: string | undefined): Option {
  const [, long, given] = /^(--?[A-Za-z][\w-]*)(?:[=:](.*))?$/s.exec(word) ?? [];
  const named = long === undefined ? undefined : nameOf(long);
  if (named !== undefined) {
    return given === undefined
      ? { name: named, value: next, isNext: true }
      : { name: named, value: given, isNext: false };
  }
  // `-XPOST`, `-sSd`, `-dscope=read`: one letter, and its value right behind it or in the next word.
  const [, letter = "", rest = ""] = /^-[fgiklsvLNSk#0-9]*([XHdFuAboxmwe])(.*)$/s.exec(word) ?? [];
  if (letter !== "") {
    const isNext = rest === "";
    return { name: `-${letter}`, value: isNext ? next : rest.replace(/^=/, ""), isNext };
  }
  return {
    name: word.startsWith("-") && word.length > 1 ? word : undefined,
    value: undefined,
    isNext: false,
  };
}

function nameOf(long: string): string | undefined {
  if (Object.hasOwn(meant, long) || valued.has(long)) return long;
  const lower = long.toLowerCase();
  return lower.length > 2 && (Object.hasOwn(meant, lower) || valued.has(lower)) ? lower : undefined;
}

function readOption(draft: Draft, name: string, value: string): void {
  switch (meant[name]) {
    case "method":
      draft.method = value.toUpperCase();
      break;
    case "header":
      readHeader(draft, value);
      break;
    case "data":
    case "form":
      draft.data.push(value);
      break;
    case "url":
      draft.target ??= value;
      break;
    case "user":
      draft.headers.set("authorization", `Basic ${value}`);
      break;
    case "bearer":
      draft.headers.set("authorization", `Bearer ${value}`);
      break;
    default:
  }
}

function readFlag(draft: Draft, name: string): void {
  if (name === "-G" || name === "--get") draft.isQuery = true;
  if (name === "-I" || name === "--head") draft.method ??= "HEAD";
}

/** `Name: value`, or PowerShell's `@{ "Name" = "value" }`. */
function readHeader(draft: Draft, text: string): void {
  const [, name, value] = /^([\w-]+):\s*(.*)$/s.exec(text) ?? [];
  if (name !== undefined) draft.headers.set(name.toLowerCase(), value ?? "");
}

function readPlain(draft: Draft, word: string, isHttpie: boolean): void {
  if (/^(?:https?:\/\/|\/|\w[\w.-]*\.\w)/i.test(word) && draft.target === undefined)
    draft.target = word;
  else if (isHttpie && draft.target === undefined && verb.test(word))
    draft.method = word.toUpperCase();
  else if (isHttpie && /^[\w-]+:(?!=)/.test(word)) readHeader(draft, word);
  else if (isHttpie && /^\w+:?={1,2}/.test(word)) draft.data.push(word.replace(/:?={1,2}/, "="));
}

function requestOf(draft: Draft, start: number, end: number): PastedRequest {
  const { data, isQuery, target = "", headers } = draft;
  const body = data.join("&");
  const asked =
    isQuery && body !== "" ? `${target}${target.includes("?") ? "&" : "?"}${body}` : target;
  return {
    start,
    end,
    method: draft.method ?? (data.length > 0 && !isQuery ? "POST" : "GET"),
    target: /^https?:\/\/|^\//i.test(asked) ? asked : `https://${asked}`,
    headers: headers.size > 0 ? headers : noHeaders,
    body: isQuery ? "" : body,
    fields: undefined,
  };
}
