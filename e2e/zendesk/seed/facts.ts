import type { Customer } from "./customers.ts";
import { DAY, writtenDay } from "./dates.ts";
import { type Language, manners } from "./languages.ts";
import { pickProduct } from "./products.ts";
import type { Random } from "./random.ts";
import type { Agent } from "./staff.ts";
import type { Facts } from "./template.ts";
import type { Topic } from "./topics/topic.ts";

interface Setting {
  requester: Customer;
  agent: Agent;
  topic: Topic;
  /** When the ticket was created, ms. */
  created: number;
}

/** Invents what a ticket's texts mention, once, so that the whole thread agrees on it. */
export function inventFacts(setting: Setting, random: Random): Facts {
  const { requester, agent, topic, created } = setting;
  const { language } = topic;
  const { locale, cities } = manners[language];
  const product = pickProduct(topic.product, random);
  const price = product.price + random.pick([0, 0, 4.9, 9.9, 12.5]);
  const longAgo = created - random.integer(60, 320) * DAY;
  const lately = created - random.integer(6, 20) * DAY;
  return {
    customer: requester.name,
    first: requester.first,
    company: requester.company?.name ?? requester.name,
    agent: agent.language === language ? agent.given : (agent.abroad ?? agent.given),
    product: product.name,
    order: `FH-${random.digits(6)}`,
    serial: `${product.serial}-${random.digits(2)}-${random.digits(6)}`,
    tracking: `NX${random.digits(9)}`,
    invoice: `2026-${random.digits(5)}`,
    city: random.pick(cities),
    version: `4.${random.integer(2, 9)}.${random.integer(0, 6)}`,
    get amount() {
      return writtenAmount(price, language);
    },
    get day() {
      return writtenDay(longAgo, locale);
    },
    get lately() {
      return writtenDay(lately, locale);
    },
  };
}

/** Where customers of a language pay, and what a euro is there, roughly. */
const currencies: Record<Language, { currency: string; rate: number }> = {
  en: { currency: "USD", rate: 1 },
  de: { currency: "EUR", rate: 1 },
  fr: { currency: "EUR", rate: 1 },
  es: { currency: "EUR", rate: 1 },
  ja: { currency: "JPY", rate: 160 },
  ar: { currency: "AED", rate: 4 },
  he: { currency: "ILS", rate: 4 },
  pt: { currency: "BRL", rate: 6 },
};
const amountFormats = new Map<Language, Intl.NumberFormat>();

function writtenAmount(euros: number, language: Language): string {
  const { currency, rate } = currencies[language];
  let format = amountFormats.get(language);
  if (!format) {
    format = new Intl.NumberFormat(manners[language].locale, { style: "currency", currency });
    amountFormats.set(language, format);
  }
  return format.format(euros * rate);
}
