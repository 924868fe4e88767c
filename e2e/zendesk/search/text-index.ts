import { isWordUnit } from "./text-match.ts";

/**
 * The words of many tickets in one piece of memory outside the heap: a search is one scan of it,
 * some 50 ms for 100,000 tickets, and costs the garbage collector nothing.
 *
 * Texts are added once, in order, and found again by their place.
 */
export class TextIndex {
  #bytes = Buffer.alloc(1 << 16);
  #length = 0;
  /** Where each text begins, and where its subject ends. */
  readonly #starts: number[] = [];
  readonly #bodies: number[] = [];

  get size(): number {
    return this.#starts.length;
  }

  /** Adds a text at the next place; a line break keeps it apart from its neighbours. */
  add(subject: string, body: string): void {
    this.#starts.push(this.#length);
    this.#write(`${subject.toLowerCase()}\n`);
    this.#bodies.push(this.#length);
    this.#write(`${body.toLowerCase()}\n`);
  }

  /** A mark for every place whose text has the value, as `textMatch` would say; the whole text or the body alone. */
  scan(value: string, quoted: boolean, part: "all" | "body"): Uint8Array {
    const marks = new Uint8Array(this.size);
    const needle = (quoted ? value : value.replace(/\*+$/, "")).toLowerCase();
    if (needle === "") return marks.fill(1);
    const wanted = Buffer.from(needle);
    let place = 0;
    let at = this.#find(wanted, 0);
    while (at !== -1) {
      while ((this.#starts[place + 1] ?? Infinity) <= at) place += 1;
      if (part === "body" && at < (this.#bodies[place] ?? 0)) {
        at = this.#find(wanted, this.#bodies[place] ?? at + 1);
      } else if (this.#isWord(at, wanted, needle, quoted)) {
        marks[place] = 1;
        at = this.#find(wanted, this.#starts[place + 1] ?? this.#length);
      } else {
        at = this.#find(wanted, at + 1);
      }
    }
    return marks;
  }

  #find(wanted: Buffer, from: number): number {
    const at = this.#bytes.indexOf(wanted, from);
    return at === -1 || at + wanted.byteLength > this.#length ? -1 : at;
  }

  #isWord(at: number, wanted: Buffer, needle: string, quoted: boolean): boolean {
    const startsInside = isWordUnit(needle.charCodeAt(0)) && isWordUnit(this.#unitBefore(at));
    if (startsInside) return false;
    if (!quoted) return true;
    const last = needle.charCodeAt(needle.length - 1);
    return !(isWordUnit(last) && isWordUnit(this.#unitAt(at + wanted.byteLength)));
  }

  #unitBefore(at: number): number {
    let start = at - 1;
    while (start > 0 && ((this.#bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
    return start < 0 ? 0 : this.#unitAt(start);
  }

  /** The first UTF-16 unit of the character that begins at a byte. */
  #unitAt(start: number): number {
    const first = this.#bytes[start] ?? 0;
    if (first < 0x80) return first;
    const width = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    return this.#bytes.toString("utf8", start, start + width).charCodeAt(0);
  }

  #write(text: string): void {
    // A character takes at most three bytes for each of its units.
    const needed = this.#length + text.length * 3;
    if (needed > this.#bytes.byteLength) {
      const larger = Buffer.alloc(Math.max(needed, Math.ceil(this.#bytes.byteLength * 1.5)));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(text, this.#length, "utf8");
  }
}
