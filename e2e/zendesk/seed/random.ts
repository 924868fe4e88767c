/** A stream of repeatable randomness: the same seed gives the same numbers everywhere. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** An integer from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** True with the given probability (0 to 1). */
  chance(probability: number): boolean;
  /** One of the choices, all equally likely. Throws RangeError when there are none. */
  pick<Choice>(choices: readonly Choice[]): Choice;
  /** One of the choices, each as likely as its weight. Throws RangeError when there are none. */
  weighted<Choice>(choices: readonly (readonly [weight: number, choice: Choice])[]): Choice;
  /** `length` decimal digits, the first never 0. */
  digits(length: number): string;
}

/** Starts a stream with the mulberry32 generator (public domain, 32 bits of state). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  function integer(low: number, high: number): number {
    return low + Math.floor(next() * (high - low + 1));
  }

  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick(choices) {
      const chosen = choices[Math.floor(next() * choices.length)];
      if (chosen === undefined) throw new RangeError("Nothing to pick from");
      return chosen;
    },
    weighted(choices) {
      let rest = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, choice] of choices) {
        rest -= weight;
        if (rest < 0) return choice;
      }
      throw new RangeError("Nothing to pick from");
    },
    digits: (length) => String(integer(10 ** (length - 1), 10 ** length - 1)),
  };
}

/** A seed of its own for each of two numbers, so that nearby tickets do not resemble each other. */
export function mixSeeds(first: number, second: number): number {
  const mixed = Math.imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(second + 1, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
