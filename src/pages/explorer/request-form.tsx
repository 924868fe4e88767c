import { useState } from "react";
import { methods } from "../../reference/methods.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import {
  type Draft,
  fillPlace,
  placesIn,
  problemOf,
  problemOfBody,
  problemOfPath,
} from "./draft.ts";
import { ParameterTable } from "./parameter-table.tsx";
import "./request-form.css";

interface RequestFormProps {
  draft: Draft;
  isSending: boolean;
  onEdit: (draft: Draft) => void;
  onSend: () => void;
  onCancel: () => void;
}

/** The request: method, path, its parameters, and a body where the method takes one. */
export function RequestForm({ draft, isSending, onEdit, onSend, onCancel }: RequestFormProps) {
  const [isComplaining, setComplaining] = useState(false);
  const [place] = placesIn(draft.path);
  const problem = problemOf(draft);
  return (
    <form
      className="request-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setComplaining(problem !== undefined);
        if (problem === undefined && !isSending) onSend();
      }}
    >
      <div className="request-form-line">
        <label className="request-form-method">
          Method
          <select
            value={draft.method}
            onChange={(event) => {
              const method = methods.find((each) => each === event.target.value);
              if (method) onEdit({ ...draft, method });
            }}
          >
            {methods.map((method) => (
              <option key={method}>{method}</option>
            ))}
          </select>
        </label>
        <TextField
          label="Path"
          value={draft.path}
          onChange={(event) => onEdit({ ...draft, path: event.target.value })}
          error={isComplaining ? problemOfPath(draft.path) : undefined}
          autoComplete="off"
          spellCheck={false}
        />
        {isSending ? (
          <Button onClick={onCancel}>Cancel</Button>
        ) : (
          <Button type="submit" variant="primary">
            Send
          </Button>
        )}
      </div>
      {place && <PlaceField key={draft.path} place={place} draft={draft} onEdit={onEdit} />}
      <ParameterTable path={draft.path} onChange={(path) => onEdit({ ...draft, path })} />
      {draft.method !== "GET" && draft.method !== "DELETE" && (
        <TextArea
          label="Body, JSON"
          className="request-form-body"
          value={draft.body}
          onChange={(event) => onEdit({ ...draft, body: event.target.value })}
          error={problemOfBody(draft)}
          spellCheck={false}
        />
      )}
    </form>
  );
}

/** Fills one place of the path when the person leaves the field or presses Enter. */
function PlaceField({
  place,
  draft,
  onEdit,
}: { place: string } & Pick<RequestFormProps, "draft" | "onEdit">) {
  const [value, setValue] = useState("");
  const fill = () => {
    if (value.trim() !== "") onEdit({ ...draft, path: fillPlace(draft.path, value.trim()) });
  };
  return (
    <TextField
      label={`Fill in ${place}`}
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onBlur={fill}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        fill();
      }}
      autoComplete="off"
    />
  );
}
