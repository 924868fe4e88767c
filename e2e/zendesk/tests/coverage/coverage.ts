import { endpoints } from "../../calls/endpoints.ts";
import { inPart } from "../../calls/in-part.ts";
import { operationAreas, operations, type Operation } from "../../calls/operations.ts";

const gaps: Partial<Record<Operation, string>> = inPart;

/** How far an operation is imitated. */
function extentOf(operation: Operation): "whole" | "part" | "not" {
  if (!Object.hasOwn(endpoints, operation)) return "not";
  return gaps[operation] === undefined ? "whole" : "part";
}

function countsOf(all: readonly Operation[]): string {
  const extents = all.map(extentOf);
  const count = (wanted: string) => extents.filter((extent) => extent === wanted).length;
  return `${count("whole")} | ${count("part")} | ${count("not")}`;
}

function listOf(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, "", ...lines.map((line) => `- ${line}`), ""];
}

function areaLines([area, all]: readonly [string, readonly Operation[]]): string[] {
  const ofExtent = (extent: string) => all.filter((name) => extentOf(name) === extent);
  const code = (name: Operation) => `\`${name.replace(" /api/v2/", " /")}\``;
  return [
    `### ${area}`,
    "",
    ...listOf("Imitated", ofExtent("whole").map(code)),
    ...listOf(
      "In part",
      ofExtent("part").map((name) => `${code(name)}: ${gaps[name]}`),
    ),
    ...listOf("Not imitated", ofExtent("not").map(code)),
  ];
}

/** `COVERAGE.md` as `calls/operations.ts` and `calls/endpoints.ts` would have it. */
export function coverage(): string {
  const areas = Object.entries(operationAreas);
  return `${[
    "# What the local Zendesk imitates",
    "",
    "Written by `node tests/coverage/write.ts`; do not edit. Paths are below `/api/v2` unless they say otherwise. What is not",
    "imitated answers 501 `NotPlayedByLocalZendesk`; what stands nowhere here answers 404 `InvalidEndpoint`, as at Zendesk.",
    "",
    "| area | imitated | in part | not |",
    "| --- | ---: | ---: | ---: |",
    ...areas.map(([area, all]) => `| ${area} | ${countsOf(all)} |`),
    `| **all** | ${countsOf(operations)} |`,
    "",
    ...areas.flatMap(areaLines),
  ]
    .join("\n")
    .trimEnd()}\n`;
}
