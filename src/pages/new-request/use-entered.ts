import { useDraft } from "../../tickets/use-draft.ts";
import type { FieldValue } from "../../zendesk/new-request.ts";
import type { Entered } from "./asked-fields.ts";

interface EnteredNow {
  formId: number | undefined;
  values: Entered;
}

/** What is entered into the account's own fields, kept like words are. */
interface EnteredHandle extends EnteredNow {
  change: (next: Partial<EnteredNow>) => void;
  clear: () => void;
}

export function useEntered(place: string): EnteredHandle {
  const empty = { body: "", isPublic: true };
  const { draft, change, clear } = useDraft(place, empty);
  const now = readEntered(draft.body);
  return {
    ...now,
    change: (next) => change({ ...empty, body: JSON.stringify({ ...now, ...next }) }),
    clear: () => clear({ body: draft.body }),
  };
}

/** Reads what was kept; what an earlier version kept may look different. */
function readEntered(kept: string): EnteredNow {
  let found: unknown;
  try {
    found = JSON.parse(kept);
  } catch {
    // Nothing yet.
  }
  const formId: unknown = Reflect.get(Object(found), "formId");
  const values: unknown = Reflect.get(Object(found), "values");
  return {
    formId: typeof formId === "number" ? formId : undefined,
    values: Object.fromEntries(
      Object.entries(Object(values)).filter((pair): pair is [string, FieldValue] =>
        isFieldValue(pair[1]),
      ),
    ),
  };
}

function isFieldValue(value: unknown): value is FieldValue {
  const isPlain = typeof value === "string" || typeof value === "boolean";
  return isPlain || (Array.isArray(value) && value.every((one) => typeof one === "string"));
}
