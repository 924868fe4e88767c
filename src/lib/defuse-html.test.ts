import { expect, test } from "vitest";
import { defuseHtml } from "./defuse-html.ts";

test("a mail's styles go, its words and links stay", () => {
  expect(
    defuseHtml(
      `<p class="MsoNormal" style="margin:0cm" dir=auto>Hi <a href='/style=red?on=1'>x</a></p>`,
    ),
  ).toBe(`<p class="MsoNormal"  dir=auto>Hi <a href='/style=red?on=1'>x</a></p>`);
});

test("handlers go however they are written", () => {
  for (const tag of [
    `<img src=x onerror=alert(1)>`,
    `<img src=x ONERROR = "alert(1)">`,
    `<img/src="x"/onerror='alert(1)'>`,
    `<img src="x"onerror="alert(1)">`,
    `<img src=x\nonerror\n=\nalert(1)>`,
  ]) {
    expect(defuseHtml(tag).toLowerCase()).not.toContain("alert");
  }
});

test("style sheets and scripts go with what is in them", () => {
  expect(defuseHtml("a<style>p { color: red }</style>b<SCRIPT>c</script >d<base href=e>f")).toBe(
    "abdf",
  );
  expect(defuseHtml("a<style>never closed")).toBe("a");
});

test("text that only looks like tags stays", () => {
  for (const text of ["1 < 2 style=x", "<3 on=fire", "a <!-- style=b --> c", "onerror=1", "<"]) {
    expect(defuseHtml(text)).toBe(text);
  }
});

test("a quote that never closes is left to the sanitiser", () => {
  const text = `a<p title="b <img onerror=c>`;
  expect(defuseHtml(text)).toBe(text);
});

test("takes one pass, whatever it is given", () => {
  const start = performance.now();
  for (const piece of ["<a ", `<a "`, "<a '=", "<style>", "<p style=x ", "</"]) {
    defuseHtml(piece.repeat(100_000));
  }
  expect(performance.now() - start).toBeLessThan(2000);
});
