import { readdir, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "@playwright/test";

const root = resolve(import.meta.dirname, "..");

test("the licence of everything that ships stands beside it", async () => {
  const { dependencies } = JSON.parse(await readFile(`${root}/package.json`, "utf8"));
  const shipped = `${await readFile(`${root}/dist/licenses.md`, "utf8")}
${await readFile(`${root}/dist/licenses-worker.md`, "utf8")}`;
  for (const name of Object.keys(dependencies)) {
    const folder = `${root}/node_modules/${name}`;
    const { version } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
    expect(shipped).toContain(`## ${name} - ${version} (`);
    // Under two licences, as DOMPurify is, either will do.
    const files = (await readdir(folder)).filter((file) => /^licen[cs]e/i.test(file));
    const texts = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, "utf8")));
    expect(texts.filter((text) => shipped.includes(text.trim()))).not.toEqual([]);
  }
});
