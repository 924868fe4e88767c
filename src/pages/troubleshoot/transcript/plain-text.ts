/** Characters that are looked at; people paste whole logs, and what matters stands at either end. */
export const longest = 200_000;

/** A paste as plain lines, and whether a part of it was left out. */
export interface PlainText {
  readonly text: string;
  readonly wasCut: boolean;
}

/**
 * Makes plain lines of a paste: without what terminals, loggers and mail programs put before each
 * line, with lines joined that a shell would join, with bytes and entities spelt out. Of a very
 * long text the beginning and the end are kept. Never throws.
 */
export function toPlainText(pasted: string): PlainText {
  const wasCut = pasted.length > longest;
  const kept = wasCut
    ? `${pasted.slice(0, longest / 2)}\n…\n${pasted.slice(-longest / 2)}`
    : pasted;
  const spelt = spellOut(kept.toWellFormed());
  const lines = joinLines(spelt).split("\n").map(withoutPrefix);
  return { text: lines.join("\n").trim(), wasCut };
}

const invisible = /(?![\n\t\r])\p{Cc}|[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;
const colours = new RegExp(String.raw`${String.fromCodePoint(0x1b)}\[[\d;]*[A-Za-z]`, "g");

function spellOut(text: string): string {
  const plain = text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(colours, "")
    .replaceAll(invisible, "")
    .replaceAll("\u00A0", " ")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/<Buffer ((?:[\da-f]{2} ?){2,4096})[^>\n]{0,40}>/g, (_, bytes: string) =>
      readBytes(bytes),
    );
  const isEscaped = /&quot;|&#0?3[49];/.test(plain) && !/<\/?(?:html|body|p|div)\b/i.test(plain);
  return isEscaped ? plain.replaceAll(/&(quot|#0?34|#0?39|apos|lt|gt|amp);/g, entity) : plain;
}

function readBytes(bytes: string): string {
  const numbers = bytes
    .trim()
    .split(" ")
    .map((byte) => Number.parseInt(byte, 16));
  return new TextDecoder().decode(Uint8Array.from(numbers));
}

function entity(_: string, name: string): string {
  if (name === "lt") return "<";
  if (name === "gt") return ">";
  if (name === "amp") return "&";
  return name === "quot" || name.endsWith("34") ? '"' : "'";
}

/** A command goes on behind `\` (sh), `^` (Windows) or a backtick (PowerShell) at the end of a line. */
function joinLines(text: string): string {
  const joined = text.replaceAll(/(?:\\|(?<=[\s"])[\^`])[ \t]{0,8}\n[ \t]*/g, " ");
  // The command prompt of Windows escapes with ^, PowerShell with a backtick.
  if (/\^"/.test(joined) && /\bcurl\b/.test(joined))
    return joined.replaceAll(/\^\\\^?"/g, '\\"').replaceAll(/\^(.)/g, "$1");
  return /\bInvoke-\w+/.test(joined) ? joined.replaceAll('`"', '\\"') : joined;
}

const day = String.raw`(?:\d{4}[-/.]\d\d[-/.]\d\d|\d\d[-/.](?:\d\d|[A-Z][a-z]{2})[-/.]\d{4}|[A-Z][a-z]{2} {1,2}\d{1,2})`;
const clock = String.raw`\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?`;
const zone = String.raw`(?: ?(?:Z|UTC|[AP]M|[+-]\d\d:?\d\d|\([^)]{1,6}\)))?`;
const level = "(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE)";

/** What stands before a line and is none of it, tried one after the other. */
const prefixes: readonly RegExp[] = [
  // A time, in brackets or not, with what follows it: `[2026-11-26T01:15:00.123Z]`, `Nov 26 01:15:00`.
  new RegExp(`^\\[?(?:${day}[T ,]{1,2})?${clock}${zone}(?: #\\d+)?\\]?(?:\\s+|: |$)`),
  new RegExp(`^[A-Z], \\[${day}T${clock}[^\\]\\n]{0,20}\\]\\s+`),
  new RegExp(`^${day}T${clock}${zone}\\s+`),
  // A level and where it comes from: `DEBUG:urllib3.connectionpool:`, `INFO -- : `, `[main] DEBUG org.apache.http - `.
  new RegExp(`^\\[[\\w.:/-]{1,60}\\]\\s+(?=\\[?${level}\\b)`, "i"),
  new RegExp(
    `^\\[?${level}\\]?\\s*(?::[\\w.]{1,80}:|(?:-- ?[\\w.-]{0,40}: ?)|\\s[\\w.$]{2,80} (?:-|:) |\\s+\\[[^\\]\\n]{1,60}\\]:? |[:\\s]\\s*)`,
  ),
  // Android, Docker, systemd, pytest: `D/OkHttp( 123): `, `web_1  | `, `host app[12]: `.
  /^[VDIWEF]\/[\w.]{1,60}\s*(?:\(\s*\d+\))?: ?/,
  /^[\w.-]{1,40}\s*\| (?=\S)/,
  /^[\w.-]{1,60} [\w./-]{1,60}\[\d+\]: /,
  /^E {2,}(?=\S)/,
  // What HTTP libraries write before each line of a message.
  /^(?:http-(?:outgoing|incoming)-\d+ )?(?:>>|<<) "?(?=[A-Z{[])/,
  /^(?:send|reply|header|body): b?['"]?(?=\S)/,
  /^(?:<-|->) "(?=\S)/,
  // A prompt: `$ `, `% `, `PS C:\> `.
  /^(?:[$%❯➜#]|PS [A-Z]:[^>\n]{0,80}>|[A-Z]:\\[^>\n]{0,80}>)\s+(?=\S)/,
  /^```\w{0,12}$/,
];

const looked = 240;

function withoutPrefix(line: string): string {
  let head = line.slice(0, looked);
  const tail = line.slice(looked);
  for (let round = 0; round < 2; round += 1) {
    const before = head;
    for (const prefix of prefixes) head = head.replace(prefix, "");
    if (head === before) break;
  }
  const rest = (head + tail).replace(/(?:\[\\r\])?\[\\n\]"?$/, "");
  // Python and Ruby print a whole head in one line, with its line ends spelt out.
  return rest.length < line.length
    ? rest.replaceAll(/\\r\\n/g, "\n").replace(/\n['"]$/, "\n")
    : rest;
}
