import { readFileSync } from "node:fs";
import { parseSync } from "vite";

/**
 * Finds where a page would show a string as it came, though the string may be a stranger's: in the
 * text of an element, or in an attribute that is read out or hovered over. A name is all it goes by.
 */
export function bareWords(file: string, source = readFileSync(file, "utf8")): string[] {
  const { program } = parseSync(file, source);
  const found: string[] = [];
  const textOf = ({ start, end }: Node) => source.slice(start, end).replaceAll(/\s+/g, " ");
  walk(program as unknown as Node, (node) => {
    if (node.type !== "JSXElement" && node.type !== "JSXFragment") return;
    const name = node.type === "JSXElement" ? nameOf(node) : "";
    if (!showsPlainly.has(name)) {
      for (const child of nodesIn(node["children"])) {
        if (child.type !== "JSXExpressionContainer") continue;
        for (const leaf of leavesOf(child["expression"])) found.push(textOf(leaf));
      }
    }
    if (!/^[a-z]/.test(name)) return;
    const opening = node["openingElement"] as Node;
    for (const attribute of nodesIn(opening["attributes"])) {
      const value = attribute["value"];
      if (attribute.type !== "JSXAttribute" || !isNode(value)) continue;
      if (value.type !== "JSXExpressionContainer") continue;
      const key = textOf(attribute["name"] as Node);
      if (!readOut.has(key)) continue;
      for (const leaf of leavesOf(value["expression"])) found.push(`${key}: ${textOf(leaf)}`);
    }
  });
  return found;
}

/** Attributes that people get to read or to hear. */
const readOut = new Set(["alt", "aria-description", "aria-label", "label", "placeholder", "title"]);

/** Elements of ours that make what is in them plain, or show none of it. */
const showsPlainly = new Set([
  "Plain",
  "PlainLines",
  "PlainWords",
  "Button",
  "Complaint",
  "EmptyState",
  "Entry",
  "Fact",
  "FieldError",
  "Notice",
  "Property",
  "Title",
]);

/** What strangers' strings are called here. */
const strangers =
  /^(?:about|address|after|alias|alt|asked|assignee|author|before|body|brand|by|category|change|client|comment|company|complaint|content|corrected|description|detail|details|domain|email|error|evidence|field|file|file_name|group|hint|host|identifier|instead|kind|label|legend|line|locale|location|message|name|note|notes|option|organization|path|person|phone|place|preview|problem|query|reason|redirect_uri|requester|role|rule|said|scope|scopes|score|sentence|shown|signature|status|subdomain|subject|tag|tags|text|title|type|typed|url|value|via|what|who|why|word|words)$|Name$|Title$|Words$|Text$|Label$/;

/** Functions that give a stranger's string, or pass one on. */
const passesOn = /^(?:join|slice|trim|toUpperCase|toLowerCase|String|replaceAll?|at)$/;

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === "object" && value !== null && typeof Reflect.get(value, "type") === "string"
  );
}

function nodesIn(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    if (isNode(value)) walk(value, visit);
    for (const inner of nodesIn(value)) walk(inner, visit);
  }
}

function nameOf(element: Node): string {
  const opening = element["openingElement"];
  const name = isNode(opening) ? opening["name"] : undefined;
  return isNode(name) && typeof name["name"] === "string" ? name["name"] : "";
}

/** The name of an identifier. What is looked up by another expression may be anything. */
function spelling(node: unknown): string {
  return isNode(node) && typeof node["name"] === "string" ? node["name"] : "value";
}

/** What an expression may come to, as far as it may be a stranger's. */
function leavesOf(value: unknown): Node[] {
  if (!isNode(value)) return [];
  const inner = (...keys: string[]) => keys.flatMap((key) => leavesOf(value[key]));
  switch (value.type) {
    case "LogicalExpression":
      return value["operator"] === "&&" ? inner("right") : inner("left", "right");
    case "ConditionalExpression":
      return inner("consequent", "alternate");
    case "BinaryExpression":
      return value["operator"] === "+" ? inner("left", "right") : [];
    case "TemplateLiteral":
      return nodesIn(value["expressions"]).flatMap((each) => leavesOf(each));
    case "TSAsExpression":
    case "TSNonNullExpression":
    case "ParenthesizedExpression":
    case "ChainExpression":
      return inner("expression");
    case "Identifier":
      return strangers.test(spelling(value)) ? [value] : [];
    case "MemberExpression":
      return strangers.test(spelling(value["property"])) ? [value] : [];
    case "CallExpression": {
      const callee = value["callee"];
      if (!isNode(callee)) return [];
      const named = callee.type === "MemberExpression" ? (callee["property"] as Node) : callee;
      const name = spelling(named);
      if (passesOn.test(name)) {
        return callee.type === "MemberExpression"
          ? leavesOf(callee["object"])
          : nodesIn(value["arguments"]).flatMap((each) => leavesOf(each));
      }
      return /^(?:nameOf|subjectOf|displayName|personOf|tokenName|customValue|optionName|valueWords)$/.test(
        name,
      )
        ? [value]
        : [];
    }
    default:
      return [];
  }
}
