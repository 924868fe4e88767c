import { expect, test } from "vitest";
import { nestHtml } from "./nest-html.ts";

function markupOf(html: string): string | undefined {
  return nestHtml(html)?.markup;
}

test("a comment in a mail hides itself and nothing else", () => {
  for (const comment of [
    "<!-- <style> -->",
    "<!-- <style> --!>",
    "<!-->",
    "<!--->",
    "<!---->",
    "<![if !mso]>",
    "<?xml:namespace prefix = o />",
    "<!DOCTYPE html>",
    "</ no tag>",
    "<![CDATA[<p title=']]>",
  ]) {
    expect(markupOf(`<p>before</p>${comment}<p>after</p>`)).toBe("<p>before</p><p>after</p>");
  }
});

test("what holds no tags ends at its own end tag", () => {
  expect(markupOf("a<style>p { content: '</p>' }</STYLE >b<script>'</style>'</script\n>c")).toBe(
    "abc",
  );
  expect(markupOf("<title>x <b>y</title>a<textarea></p><i></textarea>b")).toBe(
    `a<span data-control="textarea">&lt;/p>&lt;i></span>b`,
  );
  expect(markupOf("a<script><!--<script></script>--></script>b")).toBe("ab");
  expect(markupOf("a<script><!--></script>b")).toBe("ab");
});

test("style sheets are handed over beside the words", () => {
  expect(nestHtml("<style>p{color:red}</style>a<style>b{}</style>")?.styleSheets).toEqual([
    "p{color:red}",
    "b{}",
  ]);
});

test("nothing that acts by being parsed is written, however it is spelt", () => {
  const html = `<p style="margin:0cm" ONCLICK=x onmouseover = 'y' class="MsoNormal"dir=auto>
    <img/src="x"/onerror='alert(1)'><a href="javascript:x" onclick\n=\nx>y</a><base href=z>
    <link rel=stylesheet href=z><meta http-equiv=refresh content=0><iframe src=z srcdoc="<b>"></iframe>
    <svg onload=x><style>a{}</style><set to=x /></svg><form action=z><object data=z></object>`;
  const markup = markupOf(html) ?? "";
  for (const part of markup.matchAll(/<([a-z0-9]+)([^>]*)>/g)) {
    expect(part[2]).not.toMatch(/\s(?!data-)[a-z-]*(?:on|style|src|href|id|name|action)\w*=/);
    expect(part[1]).toMatch(/^(?:p|img|span|div)$/);
  }
  expect(markup).toContain(`<p data-css="margin:0cm" class="MsoNormal" dir="auto">`);
  expect(markup).toContain(`<span data-href="javascript:x">y</span>`);
});

test("words in angle brackets are words, markup of other programs is not", () => {
  expect(markupOf("to Milo <milo@example.org>, <surname> <Street No>")).toBe(
    "to Milo &lt;milo@example.org>, &lt;surname> &lt;Street No>",
  );
  expect(markupOf("<https://example.org/a?b&amp;c> <mailto:a@b.example>")).toBe(
    "&lt;https://example.org/a?b&amp;amp;c> &lt;mailto:a@b.example>",
  );
  expect(markupOf("<o:p>&nbsp;</o:p><x-sig>a</x-sig><app-card>b</app-card><first-name>")).toBe(
    "&nbsp;ab&lt;first-name>",
  );
  expect(markupOf("1 < 2, <3, a<b")).toBe("1 &lt; 2, &lt;3, a");
});

test("what breaks off in the middle says so, unless nothing was lost", () => {
  for (const html of [
    "a<title>all the rest",
    `a<p title="all the rest`,
    "a<!-- all the rest",
    "a<style> all the rest",
    "a<template> all the rest",
  ]) {
    expect(nestHtml(html)).toMatchObject({ breaksOff: true });
  }
  expect(nestHtml("a<p")).toMatchObject({ breaksOff: false });
  expect(nestHtml("write to <milo@example.org")).toEqual({
    markup: "write to &lt;milo@example.org",
    styleSheets: [],
    elements: 0,
    breaksOff: false,
  });
});

test("elements are closed where the standard closes them", () => {
  expect(markupOf("<p>a<p>b<ul><li>c<li>d</ul>e")).toBe(
    "<p>a</p><p>b</p><ul><li>c</li><li>d</li></ul>e",
  );
  expect(markupOf("<b>a<i>b</b>c</i>d")).toBe("<b>a<i>b</i></b><i>c</i>d");
  expect(markupOf("<b>a<div>b</b>c</div>d")).toBe("<b>a<div>b</div></b><div>c</div>d");
  expect(markupOf("<p><b>a<p>c</b>d")).toBe("<p><b>a</b></p><p><b>c</b>d</p>");
  expect(markupOf("<table><td>a<td>b<tr><th>c</table>d")).toBe(
    "<table><tbody><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></tbody></table>d",
  );
  expect(markupOf("</div></p></td>a<td>b</tr>")).toBe("ab");
  expect(markupOf("<td><b>a</td>b")).toBe("<b>ab</b>");
  expect(markupOf("<table><td><b>a</td></table>b")).toBe(
    "<table><tbody><tr><td><b>a</b></td></tr></tbody></table>b",
  );
});

test("a drawing leaves a mark, and its words", () => {
  expect(markupOf(`<svg><style>x</style><g><text>42 percent</text></svg>after`)).toBe(
    `<span data-lost="svg">42 percent</span>after`,
  );
  expect(markupOf("<svg><title>a</title><![CDATA[<b>]]></svg>")).toBe(
    `<span data-lost="svg">a&lt;b></span>`,
  );
  expect(markupOf("<svg><g><p>out again</svg>")).toBe(
    `<span data-lost="svg"></span><p>out again</p>`,
  );
});

test("what asks for more than a page can take is refused before any parser sees it", () => {
  const many = (count: number, tag: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => tag(index)).join("");
  // Written out as it stands this makes a browser build millions of elements.
  const formatted = nestHtml(many(2000, (index) => `<font color=#${1000 + index}><p>`));
  expect(formatted === undefined || formatted.elements < 8100).toBe(true);
  expect(nestHtml(many(20_000, () => "<i>a</i>"))).toBeUndefined();
  expect(nestHtml("a".repeat(600_000))).toBeUndefined();
  expect(nestHtml(many(400, (index) => `<b id=${index}><p>word`))?.elements).toBeLessThan(6000);
});
