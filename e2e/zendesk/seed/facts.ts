import { DAY, writtenDay } from "./dates.ts";
import { type Language, manners } from "./languages.ts";
import { companies } from "./organizations.ts";
import type { Agent, Customer } from "./people.ts";
import { type ProductLine, pickProduct } from "./products.ts";
import type { Random } from "./random.ts";
import type { Facts } from "./template.ts";

/** Invents what a ticket's texts mention, once, so that the whole thread agrees on it. */
export function inventFacts(
  setting: {
    customer: Customer;
    agent: Agent;
    language: Language;
    line: ProductLine;
    created: number;
  },
  random: Random,
): Facts {
  const { customer, agent, language, created } = setting;
  const product = pickProduct(setting.line, random);
  const company = customer.company === null ? undefined : companies[customer.company];
  const bought = created - random.integer(6, 320) * DAY;
  return {
    customer: customer.name,
    first: customer.first,
    company: company?.name ?? customer.name,
    agent: agent.language === language ? agent.given : (agent.abroad ?? agent.given),
    product: product.name,
    order: `FH-${random.digits(6)}`,
    serial: `${product.serial}-${random.digits(2)}-${random.digits(6)}`,
    tracking: `NX${random.digits(9)}`,
    invoice: `2026-${random.digits(5)}`,
    amount: money(product.price + random.pick([0, 0, 4.9, 9.9, 12.5]), language),
    city: random.pick(manners[language].cities),
    version: `4.${random.integer(2, 9)}.${random.integer(0, 6)}`,
    get day() {
      return writtenDay(bought, manners[language].locale);
    },
  };
}

function money(amount: number, language: Language): string {
  const digits = amount.toFixed(2);
  if (language === "en") return `$${digits}`;
  if (language === "ja") return `¥${Math.round(amount * 160)}`;
  if (language === "he") return `₪${Math.round(amount * 4)}`;
  return `${digits.replace(".", ",")} €`;
}
