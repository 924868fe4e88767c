import type { Random } from "./random.ts";

/** What Fernhollow Coffee Works sells. */
export type ProductLine =
  | "machine"
  | "grinder"
  | "kettle"
  | "scale"
  | "brewer"
  | "app"
  | "beans"
  | "any";

interface Product {
  line: ProductLine;
  name: string;
  /** The start of its serial numbers. */
  serial: string;
  /** Whole units of the customer's currency. */
  price: number;
}

/** One product a ticket can be about. */
const products: readonly Product[] = [
  { line: "machine", name: "Ember", serial: "EM1", price: 549 },
  { line: "machine", name: "Ember Duo", serial: "EM2", price: 1190 },
  { line: "machine", name: "Ember Pro", serial: "EMP", price: 2340 },
  { line: "grinder", name: "Tern", serial: "TR1", price: 319 },
  { line: "grinder", name: "Tern Mini", serial: "TRM", price: 119 },
  { line: "kettle", name: "Lark", serial: "LK1", price: 149 },
  { line: "kettle", name: "Lark Travel", serial: "LKT", price: 89 },
  { line: "scale", name: "Pebble", serial: "PB2", price: 99 },
  { line: "brewer", name: "Drift", serial: "DR1", price: 229 },
  { line: "app", name: "Fernhollow app", serial: "APP", price: 4 },
  { line: "beans", name: "Bean Post", serial: "BP0", price: 17 },
];

/** `any` means any that comes in a parcel. */
const byLine: Record<ProductLine, readonly Product[]> = {
  machine: products.filter(({ line }) => line === "machine"),
  grinder: products.filter(({ line }) => line === "grinder"),
  kettle: products.filter(({ line }) => line === "kettle"),
  scale: products.filter(({ line }) => line === "scale"),
  brewer: products.filter(({ line }) => line === "brewer"),
  app: products.filter(({ line }) => line === "app"),
  beans: products.filter(({ line }) => line === "beans"),
  any: products.filter(({ line }) => line !== "app" && line !== "beans"),
};

/** Any product of a line. */
export function pickProduct(line: ProductLine, random: Random): Product {
  return random.pick(byLine[line]);
}

/** The names of everything sold, in the order of the catalogue. */
export const productNames: readonly string[] = products.map((product) => product.name);
