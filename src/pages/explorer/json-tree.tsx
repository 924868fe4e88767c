import { type ReactNode, useState } from "react";
import { joinPath } from "../../lib/json-path.ts";
import { plainText } from "../../lib/plain-text.ts";
import { Plain, plainNode } from "../../ui/plain.tsx";
import "./json-tree.css";

interface JsonTreeProps {
  value: unknown;
  /** How many levels are open at first. */
  openLevels?: number;
}

/** JSON as a tree that opens level by level. Text from Zendesk stays text. */
export function JsonTree({ value, openLevels = 2 }: JsonTreeProps) {
  const [copied, setCopied] = useState("");
  const copy = (text: string, what: string) => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(`Copied ${what}`),
      () => setCopied("The browser refused to copy"),
    );
  };
  return (
    <div className="json-tree">
      <Node value={value} path="" openLevels={openLevels} onCopy={copy} />
      <p className="visually-hidden" aria-live="polite">
        {copied}
      </p>
    </div>
  );
}

interface NodeProps {
  value: unknown;
  /** Such as `tickets[0].subject`; empty for the whole. */
  path: string;
  name?: string;
  openLevels: number;
  /** Copies a text; `what` names it to those who cannot see. */
  onCopy: (text: string, what: string) => void;
}

function Node({ value, path, name, openLevels, onCopy }: NodeProps) {
  const label = name !== undefined && <span className="json-tree-name">{plainNode(name)}: </span>;
  const copy = path !== "" && (
    <>
      <CopyLink label={`Copy path ${path}`} onPress={() => onCopy(path, path)}>
        path
      </CopyLink>
      <CopyLink
        label={`Copy value of ${path}`}
        onPress={() => onCopy(textOf(value), `the value of ${path}`)}
      >
        value
      </CopyLink>
    </>
  );
  if (typeof value !== "object" || value === null) {
    return (
      <div className="json-tree-row">
        {label}
        <Leaf value={value} />
        {copy}
      </div>
    );
  }
  return (
    <Branch
      value={value}
      path={path}
      openLevels={openLevels}
      onCopy={onCopy}
      {...{ label, copy }}
    />
  );
}

interface CopyLinkProps {
  label: string;
  onPress: () => void;
  children: string;
}

function CopyLink({ label, onPress, children }: CopyLinkProps) {
  return (
    <button
      type="button"
      className="json-tree-copy"
      aria-label={plainText(label)}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

/** A text as it is, without quotes; anything else as JSON. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}

interface BranchProps extends Omit<NodeProps, "value" | "name"> {
  value: object;
  label: ReactNode;
  copy: ReactNode;
}

const step = 100;

function Branch({ value, path, openLevels, onCopy, label, copy }: BranchProps) {
  const [isOpen, setOpen] = useState(openLevels > 0);
  const [shown, setShown] = useState(step);
  const isList = Array.isArray(value);
  const members = Object.entries(value);
  const count = isList ? `${members.length} items` : `${members.length} keys`;
  return (
    <>
      <div className="json-tree-row">
        <button
          type="button"
          className="json-tree-toggle"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {label}
          <span className="json-tree-count">{isList ? `[ ${count} ]` : `{ ${count} }`}</span>
          {!isOpen && (
            <span className="json-tree-preview">
              {" "}
              <Plain>{previewOf(value)}</Plain>
            </span>
          )}
        </button>
        {copy}
      </div>
      {/* Only what is open is in the page: an answer may hold a hundred thousand values. */}
      {isOpen && (
        <ul className="json-tree-members">
          {members.slice(0, shown).map(([key, member]) => (
            <li key={key}>
              <Node
                value={member}
                name={key}
                path={joinPath(path, key, isList)}
                openLevels={openLevels - 1}
                onCopy={onCopy}
              />
            </li>
          ))}
          {members.length > shown && (
            <li>
              <button
                type="button"
                className="json-tree-more"
                onClick={() => setShown(shown + step)}
              >
                Show {Math.min(step, members.length - shown)} more of {members.length - shown}
              </button>
            </li>
          )}
        </ul>
      )}
    </>
  );
}

/** What tells one closed record from the next: its id and its name. */
function previewOf(value: object): string {
  const members = new Map<string, unknown>(Object.entries(value));
  return ["id", "subject", "name", "title", "body"]
    .map((key) => members.get(key))
    .filter((member) => typeof member === "string" || typeof member === "number")
    .slice(0, 2)
    .join(" ")
    .slice(0, 80);
}

const longest = 400;

/** As JSON may write them too: what would not be seen, or would turn the rest around. */
function visibly(json: string): string {
  return json.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, index) => {
      const code = character.charCodeAt(index).toString(16);
      return `\\u${code.padStart(4, "0")}`;
    }).join(""),
  );
}

function Leaf({ value }: { value: unknown }) {
  const [isWhole, setWhole] = useState(false);
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  const isCut = text.length > longest && !isWhole;
  return (
    <>
      <span
        className={`json-tree-value json-tree-${value === null ? "null" : typeof value}`}
        dir="auto"
      >
        {visibly(isCut ? `${text.slice(0, longest)}…` : text)}
      </span>
      {isCut && (
        <button type="button" className="json-tree-more" onClick={() => setWhole(true)}>
          {(text.length - longest).toLocaleString("en-US")} characters more
        </button>
      )}
    </>
  );
}
