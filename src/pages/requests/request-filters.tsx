import { useRef } from "react";
import { useNavigate } from "react-router";
import { pathTo } from "../../places.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { Select } from "../../ui/select.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { type ListChoice, queryOf, statusNames, whoseNames } from "./list-choice.ts";

interface RequestFiltersProps {
  choice: ListChoice;
  /** Whether the person belongs to an organization, as far as is known. */
  hasOrganization: boolean;
}

/** Search, on Enter; whose requests; and how far they are. */
export function RequestFilters({ choice, hasOrganization }: RequestFiltersProps) {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  useCommands({ search: () => input.current?.focus() });

  function show(next: Partial<ListChoice>) {
    void navigate({ pathname: pathTo("requests"), search: queryOf({ ...choice, ...next }) });
  }

  const whose = optionsOf(whoseNames).filter(
    ({ value }) => value !== "organization" || hasOrganization,
  );
  return (
    <search className="request-filters">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          show({ words: input.current?.value.trim() ?? "" });
        }}
      >
        <SearchField
          ref={input}
          key={choice.words}
          label="Search your requests"
          defaultValue={choice.words}
          enterKeyHint="search"
          onChange={({ target }) => {
            if (target.value === "" && choice.words !== "") show({ words: "" });
          }}
        />
      </form>
      {choice.words === "" && (
        <Select
          label="Whose"
          options={whose}
          value={choice.whose}
          onChange={(value) => show({ whose: value as ListChoice["whose"] })}
        />
      )}
      <Select
        label="Status"
        options={optionsOf(statusNames)}
        value={choice.status}
        onChange={(value) => show({ status: value as ListChoice["status"] })}
      />
    </search>
  );
}

function optionsOf(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
