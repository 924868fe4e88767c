import { useQuery } from "@tanstack/react-query";
import { plainText } from "../../../lib/plain-text.ts";
import { type ReactNode, useId, useRef, useState } from "react";
import { allows } from "../../../scopes/allows.ts";
import { useSignedIn } from "../../../session/page/use-session.ts";
import type { ListAddress } from "../../../tickets/list-url.ts";
import { usePaused } from "../../../tickets/people/use-paused.ts";
import { displayName } from "../../../tickets/ticket-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { groupsQuery } from "../../../zendesk/groups.ts";
import { fewestLetters, suggestedPeopleQuery } from "../../../zendesk/people-search.ts";
import type { SearchTerm } from "../../../zendesk/search-terms.ts";
import { ticketFieldsQuery } from "../../../zendesk/ticket-fields.ts";
import { startOfDay } from "./day-bounds.ts";
import { type FilterField, filterFieldOf, filterFields, ownFilterFields } from "./filter-fields.ts";
import { type Condition, withConditions } from "./query-text.ts";

interface FilterEditorProps {
  list: ListAddress;
  /** The condition that is changed; left out for a new one. */
  term?: SearchTerm;
  onChange: (query: string) => void;
  onClose: () => void;
}

/** What a comparison is called, by what is compared; the last letter of a value is no part of it. */
const operators: Readonly<Record<FilterField["kind"], readonly (readonly [string, string])[]>> = {
  ordered: [
    [":", "is"],
    ["-:", "is not"],
    ["<", "is below"],
    [">", "is above"],
  ],
  choice: [
    [":", "is"],
    ["-:", "is not"],
  ],
  person: [
    [":", "is"],
    ["-:", "is not"],
  ],
  group: [
    [":", "is"],
    ["-:", "is not"],
  ],
  text: [
    [":", "has"],
    ["-:", "has not"],
  ],
  words: [
    [":", "are there"],
    ["-:", "are not there"],
  ],
  date: [
    [":", "on"],
    [">=", "from"],
    ["<", "before"],
  ],
};

/** Chooses a field, a comparison and a value, and makes them a condition of the search. */
export function FilterEditor({ list, term, onChange, onClose }: FilterEditorProps) {
  const { grantedScopes } = useSignedIn();
  const { data: known } = useQuery({
    ...ticketFieldsQuery,
    enabled: allows(grantedScopes, "GET /ticket_fields"),
  });
  const own = ownFilterFields(known?.values() ?? []);
  const [key, setKey] = useState(term === undefined ? "status" : term.key);
  const field = filterFieldOf(key, own);
  const [chosen, setOperator] = useState(operatorOf(term));
  const choices = operators[field.kind];
  const operator = choices.some(([one]) => one === chosen) ? chosen : (choices[0]?.[0] ?? ":");
  const [typed, setValue] = useState(term === undefined ? "" : valueOf(term));
  const value = field.values === undefined ? typed : chosenOf(field, typed);
  const fields = [...filterFields, ...own];
  const all = fields.some((one) => one.key === key) ? fields : [field, ...fields];
  const first = useRef<HTMLSelectElement>(null);

  return (
    <Dialog
      title={term === undefined ? "Add filter" : "Change filter"}
      onClose={onClose}
      initialFocus={first}
    >
      <form
        className="filter-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (value.trim() === "") return;
          onClose();
          onChange(withConditions(list.query, conditionsOf(field, operator, value.trim()), term));
        }}
      >
        {list.view !== null && (
          <p className="muted">Zendesk cannot search inside a view: this searches all tickets.</p>
        )}
        <Select
          ref={first}
          label="Field"
          options={all.map((one) => ({ value: one.key ?? "", label: one.title }))}
          value={key ?? ""}
          onChange={(next) => {
            setKey(next === "" ? undefined : next);
            setValue("");
          }}
        />
        <Select
          label="Comparison"
          options={choices.map(([one, label]) => ({ value: one, label }))}
          value={operator}
          onChange={setOperator}
        />
        <ValueField field={field} value={value} onChange={setValue} />
        <Button type="submit" variant="primary" disabled={value.trim() === ""}>
          {term === undefined ? "Add" : "Change"}
        </Button>
      </form>
    </Dialog>
  );
}

interface ValueFieldProps {
  field: FilterField;
  value: string;
  onChange: (value: string) => void;
}

function ValueField({ field, value, onChange }: ValueFieldProps): ReactNode {
  const { grantedScopes } = useSignedIn();
  const { data: groups } = useQuery({
    ...groupsQuery,
    enabled: field.kind === "group" && allows(grantedScopes, "GET /groups"),
  });
  if (field.values !== undefined) {
    const options = field.values.map(([one, label]) => ({ value: one, label }));
    return <Select label="Value" options={options} value={value} onChange={onChange} />;
  }
  if (field.kind === "person") return <PersonValue value={value} onChange={onChange} />;
  if (field.kind === "group") {
    const names = (groups ?? []).flatMap(({ name }) => name ?? []);
    return <ListedValue value={value} onChange={onChange} offers={[...names, "none"]} />;
  }
  return (
    <TextField
      label="Value"
      type={field.kind === "date" ? "date" : "text"}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

/** A pause in typing, in ms: every suggestion is a request of the whole company's. */
const pause = 250;

function PersonValue({ value, onChange }: Omit<ValueFieldProps, "field">) {
  const { grantedScopes } = useSignedIn();
  const asked = usePaused(value, pause);
  const { data: users = [] } = useQuery({
    ...suggestedPeopleQuery(asked),
    enabled:
      asked.trim().length >= fewestLetters &&
      asked !== "me" &&
      allows(grantedScopes, "GET /users/autocomplete"),
  });
  return (
    <ListedValue
      value={value}
      onChange={onChange}
      description="A name or an address, “me”, or “none” for nobody."
      offers={["me", "none", ...users.flatMap(({ email }) => email ?? [])]}
      labels={new Map(users.map((user) => [user.email ?? "", displayName(user)]))}
    />
  );
}

interface ListedValueProps extends Omit<ValueFieldProps, "field"> {
  offers: readonly string[];
  labels?: ReadonlyMap<string, string>;
  description?: string;
}

/** Text with offers beside it, in the browser's own way. */
function ListedValue({ value, onChange, offers, labels, description }: ListedValueProps) {
  const id = useId();
  return (
    <>
      <TextField
        label="Value"
        list={id}
        autoComplete="off"
        value={value}
        {...(description !== undefined && { description })}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={id}>
        {[...new Set(offers)].map((offer) => (
          <option key={offer} value={offer}>
            {plainText(labels?.get(offer) ?? offer)}
          </option>
        ))}
      </datalist>
    </>
  );
}

function chosenOf({ values = [] }: FilterField, typed: string): string {
  return values.find(([one]) => one === typed.toLowerCase())?.[0] ?? values[0]?.[0] ?? "";
}

function operatorOf(term: SearchTerm | undefined): string {
  if (term === undefined) return ":";
  return term.isNegated ? "-:" : term.operator;
}

/** A moment of the search as the day it is in the reader's zone. */
function valueOf({ value }: SearchTerm): string {
  if (!/^\d{4}-\d\d-\d\dT/.test(value)) return value;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? value : startOfDay(localDay(at)).slice(0, 10);
}

function localDay(at: Date): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].join("-");
}

/** Days are the reader's: Zendesk's search would take them in the account's zone. */
function conditionsOf(field: FilterField, operator: string, value: string): Condition[] {
  const { key } = field;
  const condition = { isNegated: operator === "-:", key, operator: operator.replace("-", "") };
  if (field.kind !== "date" || key?.startsWith("custom_field_") || !/^\d{4}-\d\d-\d\d$/.test(value))
    return [{ ...condition, value }];
  const start = startOfDay(value);
  if (operator !== ":") return [{ ...condition, value: start }];
  return [
    { ...condition, operator: ">=", value: start },
    { ...condition, operator: "<", value: startOfDay(value, 1) },
  ];
}
