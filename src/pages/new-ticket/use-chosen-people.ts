import { useDraft } from "../../tickets/use-draft.ts";
import { type ChosenPerson, readChosenPeople } from "../../zendesk/new-ticket.ts";

const nothing = { body: "", isPublic: true };

/** People that are kept like what is typed; they begin with `begin`, and are forgotten by the last one given. */
export function useChosenPeople(
  where: string,
  begin: ChosenPerson[],
): [ChosenPerson[], (people: ChosenPerson[]) => void, () => void] {
  const { draft, change, clear } = useDraft(where, { ...nothing, body: JSON.stringify(begin) });
  return [
    readChosenPeople(draft.body),
    (people) => change({ ...nothing, body: JSON.stringify(people) }),
    () => clear({ body: draft.body }),
  ];
}
