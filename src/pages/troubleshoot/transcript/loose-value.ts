import { readBareword, readQuoted, type Quotes, type Style } from "./loose-words.ts";

/** A value as some program printed it; objects have no prototype, so that no key is special. */
export type LooseValue = string | number | boolean | null | LooseValue[] | LooseObject;
export interface LooseObject {
  [key: string]: LooseValue;
}

/** An object with its place in the text: from its opening bracket to behind its closing one. */
export interface PlacedObject {
  readonly value: LooseObject;
  readonly start: number;
  readonly end: number;
  /** How many brackets it stands in. */
  readonly depth: number;
}

interface Frame {
  readonly start: number;
  readonly close: string;
  readonly items: LooseValue[];
  members: LooseObject | undefined;
  style: Style;
  key: string | undefined;
}

const deepest = 40;
const mostNodes = 50_000;

/**
 * Finds the objects in a text, whichever program printed them: JSON (also cut off, or escaped once
 * more), JavaScript, Python, Ruby, PHP (var_dump, print_r, var_export), Java and C# maps, Go maps,
 * PowerShell. What is no such thing is passed over. Takes time linear in the text; never throws.
 */
export function findObjects(text: string): PlacedObject[] {
  const reader = new Reader(text);
  while (reader.step());
  return reader.found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const opener = /#<[A-Z][\w:]*(?=\s)|map\[|[[{(]/g;
const openerHere = new RegExp(opener, "y");
/** A bracket of a call or of a sentence holds no members. */
const phpArray = /(?:\barray|\bArray|\bObject)\s*$/;
const key = /\[?\s*:?([\w$@./-]+)\s*\]?/y;
const separator = /\s*(=>|:(?!:|\/\/)|=(?!=))[^\S\n]*/y;
/** PHP writes a type before each value: `string(13) "…"`, `array(2) {`, `Array (`, `stdClass Object (`. */
const phpType =
  /(?:string|int|float|bool|enum)\([^()\n]{0,60}\)\s+|(?:array|object)\([^()\n]{0,60}\)(?:#\d+ \(\d+\))?\s*(?=\{)|(?:[\w\\]{1,60} )?(?:Array|array|Object)\s*(?=\()/y;
/** Others write the class: `ErrorBody {`, `OrderedDict(`, `Object [AxiosHeaders] {`, `<ref *1> Socket {`. */
const className =
  /(?:<ref \*\d+> )?(?:new )?[A-Z_a-z][\w.$:<>]{0,60}(?:\(\d+\))? ?(?:\[[A-Z][\w: ]{0,40}\] )?(?=[{[(])|\[[A-Z][\w: ]{0,40}\] (?=\{)/y;
const blank = /[\s,;]+/y;

class Reader {
  readonly found: PlacedObject[] = [];
  readonly #text: string;
  readonly #quotes: Quotes = new Map();
  readonly #frames: Frame[] = [];
  /** Brackets that are open beyond the deepest that is kept. */
  #beyond = 0;
  #at = 0;
  #nodes = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes one word further; false at the end. */
  step(): boolean {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return this.#seek();
    this.#skip(blank);
    const one = this.#text[this.#at];
    if (one === undefined || this.#nodes > mostNodes) {
      while (this.#frames.length > 0) this.#close();
      return false;
    }
    if (one === "}" || one === "]" || one === ")" || (one === ">" && frame.close === ">")) {
      this.#at += 1;
      if (this.#beyond > 0) {
        this.#beyond -= 1;
        return true;
      }
      // Brackets that do not match: what is open stays open until its own comes.
      if (this.#frames.some(({ close }) => close === one)) {
        while (this.#frames.at(-1)?.close !== one) this.#close();
        this.#close();
      }
      return true;
    }
    if (frame.key === undefined && this.#readKey(frame)) return true;
    this.#readItem(frame);
    return true;
  }

  /** Looks for the next bracket outside of any other. */
  #seek(): boolean {
    opener.lastIndex = this.#at;
    const match = opener.exec(this.#text);
    if (match === null) return false;
    this.#at = match.index;
    const before = this.#text.slice(Math.max(0, match.index - 16), match.index);
    if (match[0] === "(" && !phpArray.test(before)) this.#at += 1;
    else this.#open(match[0]);
    return true;
  }

  #open(bracket: string): void {
    const start = this.#at;
    this.#at += bracket.length;
    this.#nodes += 1;
    const isGo = bracket === "map[";
    const style = isGo ? "go" : bracket.startsWith("#<") ? "equals" : "json";
    const last = bracket.at(-1) ?? "";
    const close = { "{": "}", "[": "]", "(": ")" }[last] ?? ">";
    if (this.#frames.length >= deepest) {
      this.#beyond += 1;
      return;
    }
    const members = isGo || last === "{" ? emptyObject() : undefined;
    this.#frames.push({ start, close, items: [], members, style, key: undefined });
  }

  #close(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    const { members, items, start } = frame;
    if (members !== undefined && Object.keys(members).length > 0) {
      this.found.push({ value: members, start, end: this.#at, depth: this.#frames.length });
    }
    this.#put(members === undefined ? items : listOf(members));
  }

  /** Reads `key:`, `"key" =>`, `[key] =>`, `key=`; false when no separator follows. */
  #readKey(frame: Frame): boolean {
    const from = this.#at;
    const inBrackets = this.#text[from] === "[" && this.#text[from + 1] !== "[";
    const quoted = readQuoted(this.#text, inBrackets ? from + 1 : from, this.#quotes);
    let name = quoted?.text;
    let end = quoted?.end ?? from;
    if (quoted === undefined) {
      key.lastIndex = from;
      const match = key.exec(this.#text);
      if (match === null) return false;
      [, name] = match;
      end = key.lastIndex;
    } else if (inBrackets && this.#text[end] === "]") end += 1;
    separator.lastIndex = end;
    const mark = separator.exec(this.#text)?.[1];
    if (mark === undefined || name === undefined || name.length > 200) return false;
    frame.members ??= emptyObject();
    frame.key = name;
    if (mark === "=" && frame.style === "json") frame.style = "equals";
    // `{Error:invalid_grant Description:…}`, as Go prints a struct.
    if (
      mark === ":" &&
      quoted === undefined &&
      /[A-Za-z]/.test(this.#text[separator.lastIndex] ?? "") &&
      separator.lastIndex === end + 1
    )
      frame.style = "go";
    if (mark === "=>" && frame.close === ")" && quoted === undefined) frame.style = "lines";
    this.#at = separator.lastIndex;
    return true;
  }

  #readItem(frame: Frame): void {
    this.#skip(phpType);
    if (frame.style !== "lines") this.#skip(className);
    openerHere.lastIndex = this.#at;
    const match = openerHere.exec(this.#text);
    if (match !== null) return this.#open(match[0]);
    const quoted = readQuoted(this.#text, this.#at, this.#quotes);
    const word = quoted ?? readBareword(this.#text, this.#at, frame.style);
    this.#at = word.end;
    this.#nodes += 1;
    this.#put(quoted === undefined ? plainValue(word.text) : word.text);
  }

  #put(value: LooseValue): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    if (frame.key === undefined) frame.items.push(value);
    else if (frame.members !== undefined) frame.members[frame.key] = value;
    frame.key = undefined;
  }

  #skip(pattern: RegExp): void {
    pattern.lastIndex = this.#at;
    if (pattern.test(this.#text)) this.#at = pattern.lastIndex;
  }
}

function emptyObject(): LooseObject {
  return Object.create(null) as LooseObject;
}

/** PHP prints a list as an object with the keys 0, 1, 2. */
function listOf(members: LooseObject): LooseObject | LooseValue[] {
  const keys = Object.keys(members);
  const isList = keys.length > 0 && keys.every((name, index) => name === String(index));
  return isList ? Object.values(members) : members;
}

function plainValue(word: string): LooseValue {
  if (/^-?\d{1,15}(?:\.\d+)?$/.test(word)) return Number(word);
  if (/^(?:null|nil|none|undefined)$/i.test(word)) return null;
  return /^(?:true|false)$/i.test(word) ? /^t/i.test(word) : word;
}
