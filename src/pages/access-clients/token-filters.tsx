import { RadioGroup } from "../../ui/radio-group.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { OAuthClient } from "../../zendesk/oauth-clients.ts";
import type { TokenFilter } from "./token-filter.ts";

interface TokenFiltersProps {
  filter: TokenFilter;
  clients: readonly OAuthClient[];
  onChange: (filter: TokenFilter) => void;
}

const uses = [
  { value: "0", label: "Any time" },
  { value: "30", label: "30+ days ago" },
  { value: "90", label: "90+ days ago" },
] as const;

const days = { "0": 0, "30": 30, "90": 90 } as const;

export function TokenFilters({ filter, clients, onChange }: TokenFiltersProps) {
  const options = clients.flatMap(({ id, name, identifier }) =>
    id === null ? [] : [{ value: String(id), label: name ?? identifier ?? String(id) }],
  );
  return (
    <search className="token-filters" aria-label="Tokens">
      <Select
        label="Client"
        options={[{ value: "", label: "All clients" }, ...options]}
        value={filter.clientId === undefined ? "" : String(filter.clientId)}
        onChange={(value) =>
          onChange({ ...filter, clientId: value === "" ? undefined : Number(value) })
        }
      />
      <TextField
        label="Person"
        placeholder="Name, address or number"
        autoComplete="off"
        value={filter.person}
        onChange={({ target }) => onChange({ ...filter, person: target.value })}
      />
      <RadioGroup
        label="Last used"
        look="segments"
        options={uses}
        value={`${filter.unusedDays}`}
        onChange={(value) => onChange({ ...filter, unusedDays: days[value] })}
      />
    </search>
  );
}
