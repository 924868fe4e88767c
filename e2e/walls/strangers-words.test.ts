import { globSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { bareWords } from "./strangers-words.ts";

const root = resolve(import.meta.dirname, "../..");

/** What looks like a stranger's by its name, and is the app's own, or known to be a number. */
const own: Readonly<Record<string, readonly string[]>> = {
  "src/failures/screen/wait-button.tsx": ["label"],
  "src/pages/access/access-page.tsx": ["session.subdomain"],
  "src/pages/access/after-reload.tsx": ["reloadWords[keeper.afterReload]", "words"],
  "src/pages/access/lifetimes.tsx": ["name"],
  // "Scopedesk", or the number of an app.
  "src/pages/access/own-tokens.tsx": ["tokenName(revoking, current)", "tokenName(token, current)"],
  "src/pages/access/permissions.tsx": ["row.scope", "row.title"],
  "src/pages/access/sign-in-with-less.tsx": ["scope"],
  "src/pages/access/trace-step.tsx": ["name"],
  "src/pages/config-problem.tsx": ["error.message"],
  "src/pages/explorer/endpoint-list.tsx": ["title", "path"],
  "src/pages/explorer/endpoint-need.tsx": ["title", "scope"],
  "src/pages/explorer/header-list.tsx": ["name", "instead"],
  // An element, made plain where it is made.
  "src/pages/explorer/json-tree.tsx": ["label"],
  "src/pages/explorer/outcome-view.tsx": ["answer.status"],
  "src/pages/layout/commands/command-dialog.tsx": ["offer.kind"],
  "src/pages/layout/customer-menu.tsx": ["title"],
  "src/pages/layout/header.tsx": ["title"],
  "src/pages/layout/person.tsx": ["about"],
  "src/pages/layout/session-banner.tsx": ["title"],
  "src/pages/layout/shortcut-sheet.tsx": ["label"],
  "src/pages/sign-in/exact-request.tsx": ["name", "about"],
  "src/pages/sign-in/linked-scopes.tsx": ["job.name"],
  "src/pages/sign-in/redirect-diagram.tsx": ["host"],
  "src/pages/sign-in/scope-grid.tsx": ["about", "line"],
  "src/pages/sign-in/what-opens.tsx": ["title", "screen.title", "aria-label: screen.title"],
  "src/pages/ticket/history/history.tsx": ["label"],
  "src/pages/ticket/requester.tsx": ["name"],
  // The page's own address, as the browser writes it, or a number.
  "src/pages/ticket/ticket-menu.tsx": ["said", "label"],
  "src/pages/tickets/density-switch.tsx": ["value"],
  "src/pages/tickets/file/save-file-dialog.tsx": ["said"],
  "src/pages/tickets/list-end.tsx": ["cutOffWords"],
  "src/pages/tickets/safe-ticket-row.tsx": ["words"],
  "src/pages/tickets/ticket-table.tsx": ["marksColumn.label"],
  "src/pages/tickets/views-nav.tsx": ["title"],
  "src/pages/troubleshoot/catalogue.tsx": ["title", "detail"],
  "src/pages/troubleshoot/headline-view.tsx": ["title"],
  "src/tickets/attachments.tsx": ["why", "words"],
  "src/tickets/call.tsx": ["name"],
  // Elements, made plain where they are made.
  "src/tickets/comment-article.tsx": ["after"],
  "src/tickets/mail/mail-body.tsx": ["troubles[mail.trouble]"],
  "src/tickets/people/people-field.tsx": ["description"],
  "src/tickets/uploads/attach-files.tsx": ["stateWords[state.is]", "why"],
  "src/ui/copy-button.tsx": ["said"],
  "src/ui/plain.tsx": ["title: name", "name"],
  "src/ui/search-field.tsx": ["aria-label: label", "placeholder: label"],
  "src/ui/table.tsx": ["aria-label: label"],
  "src/ui/theme-switch.tsx": ["names[value]"],
};

const files = globSync("src/**/*.tsx", { cwd: root }).filter((file) => !file.endsWith(".test.tsx"));

test.for(files)("%s shows no stranger’s words as they came", (file) => {
  const known = own[relative(root, join(root, file))] ?? [];
  expect(bareWords(join(root, file)).filter((each) => !known.includes(each))).toEqual([]);
});

test("nobody’s own words are listed that are there no more", () => {
  const gone = Object.entries(own).flatMap(([file, known]) => {
    const found = new Set(bareWords(join(root, file)));
    return known.filter((each) => !found.has(each)).map((each) => `${file}: ${each}`);
  });
  expect(gone).toEqual([]);
});

test.for([
  ["<p>{user.name}</p>", ["user.name"]],
  ["<p>{person?.name ?? `User ${id}`}</p>", ["person?.name"]],
  ["<p>{isKnown ? ticket.subject : title}</p>", ["ticket.subject", "title"]],
  ["<li>{tags.join(', ')}</li>", ["tags"]],
  ["<button aria-label={`Remove ${chosen.label}`} />", ["aria-label: chosen.label"]],
  ["<p title={description}><Plain>{user.name}</Plain></p>", ["title: description"]],
  ["<p title={plainText(description)}>{plainNode(name)}</p>", []],
  ["<p>{count} {ticket.id}</p>", []],
] as const)("%s is read as %j", ([source, wanted]) => {
  expect(bareWords("a.tsx", `export const a = ${source};`)).toEqual(wanted);
});
