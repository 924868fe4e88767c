import { singular } from "./infer-shape.ts";
import type { Shape } from "./shape.ts";

/** Shapes by name; the same shape twice is one name. */
export class Shapes {
  readonly named: Record<string, Shape> = {};
  readonly #names = new Map<string, string>();

  /** The shape with every object of more than one member replaced by its name. */
  intern(shape: Shape, key = "answer"): Shape {
    if (typeof shape === "string") return shape;
    if (Array.isArray(shape)) {
      const [item] = shape as readonly Shape[];
      return item === undefined ? [] : [this.intern(item, singular(key))];
    }
    const members = Object.entries(shape).map(([name, inner]: [string, Shape]) => {
      const isWord = name === "nullable" || name === "variants";
      return [name, this.intern(inner, isWord ? key : name.replace(/\?$/, ""))] as const;
    });
    const whole = Object.fromEntries(members) as Shape;
    return members.length < 2 || key === "answer" ? whole : `@${this.#nameOf(whole, key)}`;
  }

  #nameOf(shape: Shape, key: string): string {
    const text = JSON.stringify(shape);
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    let count = 1;
    const name = () => (count === 1 ? key : `${key} ${count}`);
    while (name() in this.named) count += 1;
    this.#names.set(text, name());
    this.named[name()] = shape;
    return name();
  }
}
