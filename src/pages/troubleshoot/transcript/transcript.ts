import { parseJson } from "../json.ts";
import { readArchive } from "./archives.ts";
import { findEvents } from "./events.ts";
import type { Exchange } from "./exchange.ts";
import { fold } from "./fold.ts";

/** Of a long conversation those that failed are looked at, the first and the last of them. */
const mostExchanges = 200;

/** Splits a text, or a recording in JSON, into requests and the answers to them. Never throws. */
export function readExchanges(text: string, json: unknown = parseJson(text)): Exchange[] {
  const exchanges = readArchive(json) ?? fold(findEvents(text));
  if (exchanges.length <= mostExchanges) return exchanges;
  const failed = exchanges.filter(({ answer }) => (answer?.status ?? 0) >= 400);
  const telling = failed.length > 0 ? failed : exchanges;
  return [...telling.slice(0, mostExchanges / 2), ...telling.slice(-mostExchanges / 2)];
}
