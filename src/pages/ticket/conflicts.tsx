import { useQuery } from "@tanstack/react-query";
import { allows } from "../../scopes/allows.ts";
import { useSignedIn } from "../../session/page/use-session.ts";
import { priorityWords, statusWords, typeWords, wordFor } from "../../reference/words.ts";
import { Button } from "../../ui/button.tsx";
import { Plain } from "../../ui/plain.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Group, groupsQuery } from "../../zendesk/groups.ts";
import { meQuery, peopleOf, type User } from "../../zendesk/users.ts";
import { fieldTitle, fieldValues, type Names } from "./history/history-words.ts";
import type { TicketEdit } from "./use-ticket-edit.ts";

interface ConflictsProps {
  users: readonly User[];
  groups: readonly Group[];
  edit: TicketEdit;
}

/** What somebody else changed while it was changed here: what it was, theirs and mine, and which of them is to be. */
export function Conflicts({ users, groups, edit }: ConflictsProps) {
  const names = useNames(users, groups, edit);
  const { conflicts, keepMine, takeTheirs } = edit;
  if (conflicts.length === 0) return null;
  return (
    <Notice tone="warning" isAnnounced title="Somebody changed this too">
      {conflicts.map((conflict) => {
        const { field, was, theirs, mine } = conflict;
        const title = fieldTitle(field, names);
        return (
          <div key={field} className="conflict">
            <p>
              <Plain>{title}</Plain>: it was{" "}
              <b>
                <Plain>{valueWords(field, was, names)}</Plain>
              </b>
              , theirs is{" "}
              <b>
                <Plain>{valueWords(field, theirs, names)}</Plain>
              </b>
              , yours is{" "}
              <b>
                <Plain>{valueWords(field, mine, names)}</Plain>
              </b>
              .
            </p>
            <p className="conflict-choice">
              <Button size="small" onClick={() => keepMine(conflict)}>
                Keep my {title}
              </Button>
              <Button size="small" onClick={() => takeTheirs(conflict)}>
                Take their {title}
              </Button>
            </p>
          </div>
        );
      })}
    </Notice>
  );
}

function useNames(users: readonly User[], groups: readonly Group[], edit: TicketEdit): Names {
  const { grantedScopes } = useSignedIn();
  const { data: me } = useQuery(meQuery);
  const { data: all = groups } = useQuery({
    ...groupsQuery,
    enabled: edit.conflicts.length > 0 && allows(grantedScopes, "GET /groups"),
  });
  return {
    people: peopleOf([{ users: [...users, ...(me ? [me] : [])] }]),
    groups: new Map([...groups, ...all].map(({ id, name }) => [id, name])),
    fields: edit.fields.known,
  };
}

function valueWords(field: string, value: unknown, names: Names): string {
  if (value === true) return "yes";
  const values = (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
    typeof one === "string" || typeof one === "number" ? [String(one)] : [],
  );
  const words = fieldValues(field, values, names).map(
    (one) =>
      wordFor(statusWords, one) ?? wordFor(priorityWords, one) ?? wordFor(typeWords, one) ?? one,
  );
  return words.join(", ") || "empty";
}
