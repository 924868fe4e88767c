/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a list that narrows while one types, beside a preview: the combobox of the ARIA patterns, for which HTML has no element */
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Failure } from "../../../failures/screen/failure.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Waiting } from "../../../ui/progress.tsx";
import { SearchField } from "../../../ui/search-field.tsx";
import { useOptions } from "../../../ui/use-options.ts";
import { type Macro, macroSearchQuery, macrosQuery } from "../../../zendesk/macros.ts";
import { type ActionWords, actionWords } from "./macro-words.ts";
import { matchingMacros } from "./matching-macros.ts";
import { readRecentMacros } from "./recent-macros.ts";
import { useMacroNames } from "./use-macro-names.ts";
import { Plain, plainNode, PlainWords } from "../../../ui/plain.tsx";
import "./macros.css";

interface MacrosDialogProps {
  onPick: (macro: Macro) => void;
  /** The macro that is being worked out by Zendesk. */
  isPending: boolean;
  /** Why the last one could not be. */
  error: unknown;
  onClose: () => void;
}

/** Finds a macro by its words and shows what it does before it touches the draft. */
export function MacrosDialog({ onPick, isPending, error, onClose }: MacrosDialogProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const all = useQuery(macrosQuery);
  const isWhole = all.data?.isWhole ?? true;
  const search = useQuery({
    ...macroSearchQuery(typed.trim()),
    enabled: !isWhole && typed.trim().length > 2,
  });
  const [recent] = useState(readRecentMacros);
  const found = matchingMacros(
    [...(all.data?.macros ?? []), ...(search.data?.macros ?? [])],
    typed,
    recent,
  );
  const {
    active,
    field: keys,
    id,
    option,
    isActive,
    begin,
  } = useOptions(found, (macro) => {
    if (!isPending) onPick(macro);
  });
  const names = useMacroNames();

  return (
    <Dialog title="Macros" onClose={onClose} initialFocus={field}>
      <div className="macros">
        <SearchField
          label="Search macros"
          {...keys}
          value={typed}
          ref={field}
          onChange={({ target }) => {
            setTyped(target.value);
            begin();
          }}
        />
        {all.isPending && <Waiting>Reading the macros</Waiting>}
        {all.isError && (
          <Failure error={all.error} what="The macros" onRetry={() => void all.refetch()} />
        )}
        {all.data && found.length === 0 && (
          <p className="muted">
            {typed.trim() === "" ? "This account has no macros for you." : "No macro is called so."}
          </p>
        )}
        <div className="macros-panes">
          <div className="macros-list" id={id} role="listbox" aria-label="Macros">
            {found.map((macro, index) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the search field's
              <div
                key={macro.id}
                {...option(index)}
                role="option"
                aria-selected={isActive(index)}
                tabIndex={-1}
                className="macros-option"
                onClick={() => {
                  if (!isPending) onPick(macro);
                }}
              >
                <MacroTitle title={macro.title} />
              </div>
            ))}
          </div>
          {active && <MacroActions macro={active} lines={actionWords(active, names)} />}
        </div>
        {error !== undefined && <Failure error={error} what="The macro was not applied" />}
        <div className="macros-foot">
          <span className="muted">Nothing is sent: it goes into your draft.</span>
          <Button
            variant="primary"
            isPending={isPending}
            disabled={!active}
            onClick={() => active && onPick(active)}
          >
            Apply
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** A title as Zendesk's menu shows it: `Repairs::Send` is "Send" in "Repairs". */
function MacroTitle({ title }: { title: string | null }) {
  const parts = (title ?? "").split("::");
  const name = parts.at(-1)?.trim() || "(no title)";
  const place = parts.slice(0, -1).join(" › ");
  return (
    <>
      <Plain>{name}</Plain>
      {place !== "" && (
        <span className="muted macros-category">
          <Plain>{place}</Plain>
        </span>
      )}
    </>
  );
}

function MacroActions({ macro, lines }: { macro: Macro; lines: readonly ActionWords[] }) {
  return (
    <section className="macros-preview" aria-label="What it does" aria-live="polite">
      {macro.description && (
        <p className="muted" dir="auto">
          <PlainWords>{macro.description}</PlainWords>
        </p>
      )}
      <dl>
        {lines.map(({ title, words, isText }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a macro may do the same twice
          <div key={index} className={isText ? "macros-text" : "macros-line"}>
            <dt>{plainNode(title)}</dt>
            <dd dir="auto">
              <PlainWords>{words || "–"}</PlainWords>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
