import { relative, resolve, sep } from "node:path";
import { refusalOf, zoneOf } from "./arrow.ts";

/*
 * The linter's rule for the plan of the house. oxlint's own `no-restricted-imports` compares texts:
 * every way of writing one path needs a pattern of its own, and `import()`, `new URL` and
 * `import.meta.glob` pass it by. This rule resolves what is written and refuses what it cannot.
 */

/** A node of the syntax tree (ESTree and typescript-eslint's), with the parts that the rule reads. */
interface Node {
  type: string;
  parent?: Node;
  source?: Node | null;
  importKind?: "type" | "value";
  exportKind?: "type" | "value";
  specifiers?: Node[];
  local?: Node;
  exported?: Node;
  declaration?: Node;
  expression?: Node;
  arguments?: Node[];
  callee?: Node;
  object?: Node;
  property?: Node;
  computed?: boolean;
  name?: string;
  value?: unknown;
  quasis?: { value: { cooked?: string } }[];
}

interface Context {
  filename: string;
  sourceCode: { getAllComments(): { value: string; loc: object }[] };
  report(problem: { node: Node; message: string } | { loc: object; message: string }): void;
}

const root = resolve(import.meta.dirname, "../..");

/** What may be read of `import.meta` as it is; its ways to name a file are looked at one by one. */
const harmless = new Set(["dirname", "env", "filename", "hot", "main"]);

function create(context: Context) {
  const from = relative(root, context.filename).split(sep).join("/");
  const imported = new Map<string, string>();

  function refuse(node: Node, message: string | undefined): void {
    if (message !== undefined) context.report({ node, message });
  }

  function check(node: Node, source: Node | null | undefined, kind?: "type" | "value"): void {
    const isReExport = node.type.startsWith("Export");
    const specifier = textOf(source);
    if (specifier === undefined) refuse(node, "Write the path as a plain string: it is checked.");
    else refuse(node, refusalOf({ from, specifier, typesOnly: kind === "type", isReExport }));
  }

  function checkHandedOn(node: Node, local: Node | undefined): void {
    const specifier = imported.get(local?.name ?? "");
    if (specifier === undefined) return;
    refuse(node, refusalOf({ from, specifier, typesOnly: false, isReExport: true }));
  }

  return {
    Program(node: Node) {
      if (!zoneOf(from)) refuse(node, `${from} is in no zone: give it one in e2e/walls/zones.ts.`);
      for (const { value, loc } of context.sourceCode.getAllComments()) {
        const path = /^\/\s*<reference\s+path\s*=\s*["']([^"']+)/.exec(value)?.[1];
        if (path === undefined) continue;
        const specifier = /^[./]/.test(path) ? path : `./${path}`;
        const message = refusalOf({ from, specifier, typesOnly: true, isReExport: false });
        if (message !== undefined) context.report({ loc, message });
      }
    },
    ImportDeclaration(node: Node) {
      check(node, node.source, node.importKind);
      for (const { local } of node.specifiers ?? []) {
        if (local?.name !== undefined) imported.set(local.name, textOf(node.source) ?? "");
      }
    },
    ExportAllDeclaration: (node: Node) => check(node, node.source, node.exportKind),
    ExportNamedDeclaration(node: Node) {
      if (node.source) check(node, node.source, node.exportKind);
      else for (const { local } of node.specifiers ?? []) checkHandedOn(node, local);
    },
    ExportDefaultDeclaration: (node: Node) => checkHandedOn(node, node.declaration),
    ImportExpression: (node: Node) => check(node, node.source),
    TSImportType: (node: Node) => check(node, node.source, "type"),
    TSExternalModuleReference: (node: Node) =>
      check(node, node.expression, node.parent?.importKind),
    CallExpression(node: Node) {
      if (node.callee?.name === "require") check(node, node.arguments?.[0]);
    },
    MetaProperty(node: Node) {
      if (node.property?.name !== "meta") return;
      const access = node.parent;
      const member = access?.type === "MemberExpression" && !access.computed && access.property;
      const name = member ? member.name : undefined;
      const use = access?.parent;
      if (name === "url" && use?.type === "NewExpression" && use.callee?.name === "URL") {
        check(use, use.arguments?.[0]);
      } else if (name === "resolve" && use?.type === "CallExpression") {
        check(use, use.arguments?.[0]);
      } else if (name === undefined || !harmless.has(name)) {
        refuse(node, "This use of import.meta could reach any file: import it by name.");
      }
    },
  };
}

/** The text of a string that is written out. */
function textOf(node: Node | null | undefined): string | undefined {
  if (typeof node?.value === "string") return node.value;
  const [only, ...more] = node?.quasis ?? [];
  return more.length === 0 ? only?.value.cooked : undefined;
}

/** What oxlint loads: see `jsPlugins` in .oxlintrc.json. */
export default { meta: { name: "walls" }, rules: { arrows: { create } } };
