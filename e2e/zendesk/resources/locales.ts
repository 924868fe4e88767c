import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordNotFound } from "../http/errors.ts";
import { longAgo } from "../records/kind.ts";

/** https://developer.zendesk.com/api-reference/ticketing/account-configuration/locales/ */
export const localeHandlers = {
  "GET /api/v2/locales": listLocales,
  "GET /api/v2/locales/agent": listLocales,
  "GET /api/v2/locales/public": listLocales,
  "GET /api/v2/locales/current": showCurrent,
  "GET /api/v2/locales/detect_best_locale": detect,
  "GET /api/v2/locales/:id": show,
};

interface Locale {
  id: number;
  locale: string;
  name: string;
  presentation_name: string;
  rtl: boolean;
}

/** Zendesk's own numbers. */
const locales: readonly Locale[] = [
  locale(1, "en-US", "English (United States)"),
  locale(2, "es", "Español"),
  locale(8, "de", "Deutsch"),
  locale(16, "fr", "Français"),
  locale(19, "pt-br", "Português (Brasil)"),
  locale(30, "he", "עברית", true),
  locale(66, "ar", "العربية", true),
  locale(67, "ja", "日本語"),
];

function locale(id: number, code: string, name: string, rtl = false): Locale {
  return { id, locale: code, name, presentation_name: name, rtl };
}

function listLocales(call: Call): Answer {
  return answerJson({
    locales: locales.map((one) => localeJson(call, one)),
    next_page: null,
    previous_page: null,
    count: locales.length,
  });
}

function showCurrent(call: Call): Answer {
  return answerLocale(call, find(call.caller?.user.locale ?? "en-US") ?? locales[0]);
}

/** `?available_locales=es,ja`, held against `Accept-Language`; the first of them when none fits. */
function detect(call: Call): Answer {
  const available = (call.query.get("available_locales") ?? "").split(",").filter(Boolean);
  const choices = available.length === 0 ? locales : available.map(find);
  const wanted = String(call.headers["accept-language"] ?? "").split(",");
  const codes = wanted.map((part) => part.split(";")[0]?.trim().toLowerCase() ?? "");
  const fits = codes
    .map((code) => choices.find((one) => one && sameLanguage(one.locale, code)))
    .find((one) => one !== undefined);
  return answerLocale(call, fits ?? choices.find((one) => one !== undefined));
}

/** By number or by name. */
function show(call: Call): Answer {
  return answerLocale(call, find(call.params["id"] ?? ""));
}

function find(name: string): Locale | undefined {
  return locales.find(
    (one) => String(one.id) === name || one.locale.toLowerCase() === name.toLowerCase(),
  );
}

function sameLanguage(code: string, wanted: string): boolean {
  const known = code.toLowerCase();
  return known === wanted || known.split("-")[0] === wanted.split("-")[0];
}

function answerLocale(call: Call, one: Locale | undefined): Answer {
  if (!one) throw recordNotFound();
  return answerJson({ locale: localeJson(call, one) });
}

function localeJson(call: Call, one: Locale) {
  return {
    url: `${call.origin}/api/v2/locales/${one.locale}.json`,
    ...one,
    default: one.id === 1,
    created_at: longAgo,
    updated_at: longAgo,
  };
}
