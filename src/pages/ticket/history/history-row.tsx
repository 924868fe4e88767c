import { Time } from "../../../ui/time.tsx";
import type { FieldChange, HistoryEntry } from "./history-entries.ts";
import { fieldTitle, fieldValues, type Names, noiseWords, setDifference } from "./history-words.ts";
import { Plain, plainNode } from "../../../ui/plain.tsx";

interface HistoryRowProps {
  entry: HistoryEntry;
  author: string;
  names: Names;
}

/** One moment of the history: who, when, and each thing that changed. */
export function HistoryRow({ entry, author, names }: HistoryRowProps) {
  const { at, isFirst, changes, comments, score, noise } = entry;
  return (
    <li className="history-entry">
      <p className="history-head">
        <span className="history-author">
          <Plain>{author}</Plain>
        </span>
        <span className="muted">
          <Time at={at} />
        </span>
      </p>
      <ul className="history-changes">
        {isFirst && <li>created the ticket</li>}
        {!isFirst &&
          comments.map((isPublic, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- nothing moves in what has happened
            <li key={index}>{isPublic ? "wrote publicly" : "wrote an internal note"}</li>
          ))}
        {changes.map((change, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- nothing moves in what has happened
          <Change key={index} change={change} by={entry.rule} names={names} />
        ))}
        {score !== null && (
          <li>
            rated: <Plain>{score}</Plain>
          </li>
        )}
      </ul>
      {noise.length > 0 && (
        <p className="history-noise muted">
          <Plain>{noise.map((each) => noiseWords(each)).join("; ")}</Plain>
        </p>
      )}
    </li>
  );
}

interface ChangeProps {
  change: FieldChange;
  /** The rule that the whole entry is by already. */
  by: string | null;
  names: Names;
}

function Change({ change, by, names }: ChangeProps) {
  const { field, rule } = change;
  const title = fieldTitle(field, names);
  const isSet = change.before.length > 1 || change.after.length > 1 || field === "tags";
  return (
    <li>
      <span className="history-field">{plainNode(title)}</span>{" "}
      {isSet ? (
        <SetChange change={change} names={names} />
      ) : (
        <ValueChange change={change} names={names} />
      )}
      {rule !== null && rule !== by && (
        <span className="muted">
          {" "}
          by <Plain>{rule}</Plain>
        </span>
      )}
    </li>
  );
}

function ValueChange({ change, names }: { change: FieldChange; names: Names }) {
  const before = fieldValues(change.field, change.before, names).join(", ");
  const after = fieldValues(change.field, change.after, names).join(", ");
  return (
    <>
      {before !== "" && (
        <>
          <del>
            <Plain>{before}</Plain>
          </del>{" "}
          <span aria-label="to">→</span>{" "}
        </>
      )}
      {after === "" ? (
        <span className="muted">emptied</span>
      ) : (
        <ins>
          <Plain>{after}</Plain>
        </ins>
      )}
    </>
  );
}

function SetChange({ change, names }: { change: FieldChange; names: Names }) {
  const { added, removed } = setDifference(change);
  return (
    <>
      {fieldValues(change.field, added, names).map((word) => (
        <ins key={word} className="history-word">
          + <Plain>{word}</Plain>{" "}
        </ins>
      ))}
      {fieldValues(change.field, removed, names).map((word) => (
        <del key={word} className="history-word">
          − <Plain>{word}</Plain>{" "}
        </del>
      ))}
    </>
  );
}
