import { noHeaders, type PastedRequest } from "./exchange.ts";

const powerShell = {
  uri: /-Uri\s+["']?(https?:\/\/[^\s"'`]+)|\s["']?(https?:\/\/[^\s"'`]+)/i,
  method: /-(?:Custom)?Method\s+["']?([A-Za-z]+)/i,
  body: /-Body\s+(?:\(?\s*)("(?:[^"\\]|\\.){0,20000}"|'[^']{0,20000}'|@\{[^}]{0,20000}\})/i,
  token: /["']?Authorization["']?\s*=\s*["']([^"'\n]{1,2000})["']/i,
};

/** PowerShell goes on over lines inside of its tables, so its options are looked for, not split. */
export function readPowerShell(whole: string, start: number): PastedRequest[] {
  const uri = powerShell.uri.exec(whole);
  const target = uri?.[1] ?? uri?.[2];
  if (target === undefined) return [];
  const body = powerShell.body.exec(whole)?.[1] ?? "";
  const token = powerShell.token.exec(whole)?.[1];
  const sent = body.replace(/^["']|["']$/g, "").replaceAll('\\"', '"');
  return [
    {
      start,
      end: start + whole.length,
      method: (powerShell.method.exec(whole)?.[1] ?? (body === "" ? "GET" : "POST")).toUpperCase(),
      target,
      headers: token === undefined ? noHeaders : new Map([["authorization", token]]),
      body: sent,
      fields: undefined,
    },
  ];
}

/** Up to the end of the line on which no table is open any more. */
export function lengthOfPowerShell(text: string): number {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "{") open += 1;
    else if (text[at] === "}") open -= 1;
    else if (text[at] === "\n" && open <= 0) return at;
  }
  return text.length;
}
