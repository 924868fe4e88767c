import { expect, test } from "vitest";
import {
  formatWords,
  nextLine,
  type Format,
  type Replacement,
  type Selected,
} from "./format-text.ts";

/** "a [b] c": what stands in brackets is selected; "|" is the caret. */
function selected(shown: string): Selected {
  const caret = shown.indexOf("¦");
  if (caret >= 0) return { text: shown.replace("¦", ""), start: caret, end: caret };
  const start = shown.indexOf("«");
  const end = shown.indexOf("»") - 1;
  return { text: shown.replace("«", "").replace("»", ""), start, end };
}

function shown({ text }: Selected, made: Replacement | undefined): string | undefined {
  if (made === undefined) return undefined;
  const all = text.slice(0, made.from) + made.text + text.slice(made.to);
  if (made.start === made.end) return `${all.slice(0, made.start)}¦${all.slice(made.start)}`;
  return `${all.slice(0, made.start)}«${all.slice(made.start, made.end)}»${all.slice(made.end)}`;
}

test.each<[Format, string, string]>([
  ["bold", "a «b» c", "a **«b»** c"],
  ["bold", "a **«b»** c", "a «b» c"],
  ["bold", "a« b »c", "a **«b»** c"],
  ["bold", "a ¦", "a **¦**"],
  ["italic", "a **«b»** c", "a ***«b»*** c"],
  ["italic", "*«b»*", "«b»"],
  ["code", "a «b»", "a `«b»`"],
  ["link", "see «here» now", "see [here](«https://») now"],
  ["link", "see «https://e.com» now", "see [¦](https://e.com) now"],
  ["bullets", "one\ntw«o\nthr»ee\nfour", "one\n- two\n- three¦\nfour"],
  ["bullets", "- two\n- thr¦ee", "- two\nthree¦"],
  ["numbers", "«two\nthree»", "1. two\n2. three¦"],
  ["quote", "a¦", "> a¦"],
])("%s of %j is %j", (format, before, after) => {
  expect(shown(selected(before), formatWords(selected(before), format))).toBe(after);
});

test.each([
  ["- milk¦", "- milk\n- ¦"],
  ["2. milk¦", "2. milk\n3. ¦"],
  ["> so¦", "> so\n> ¦"],
  ["- milk\n- ¦", "- milk\n¦"],
  ["  * milk¦", "  * milk\n  * ¦"],
  ["milk¦", undefined],
  ["-5 degrees¦", undefined],
])("Enter after %j goes on with %j", (before, after) => {
  expect(shown(selected(before), nextLine(selected(before)))).toBe(after);
});
