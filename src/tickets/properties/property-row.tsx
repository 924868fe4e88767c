import { type ReactNode, useId, useRef } from "react";
import { plainText } from "../../lib/plain-text.ts";
import type { CommandId } from "../../ui/commands.ts";
import { Plain, plainNode } from "../../ui/plain.tsx";
import { useCommands } from "../../ui/use-commands.ts";

interface PropertyProps {
  name: string;
  children: ReactNode;
}

/** A property that is only shown. */
export function Property({ name, children }: PropertyProps) {
  return (
    <div className="properties-row">
      <dt>{plainNode(name)}</dt>
      <dd dir="auto">{plainNode(children) || <span className="muted">–</span>}</dd>
    </div>
  );
}

/** What ties a control to its label and to what is said of it. */
export interface ControlIds {
  id: string;
  "aria-describedby": string | undefined;
}

interface ControlRowProps {
  label: string;
  /** What the ticket holds while the control holds something else: undefined while it is the same. */
  was: ReactNode;
  /** Why the value cannot be saved. */
  problem?: string | undefined;
  beside?: ReactNode;
  children: (ids: ControlIds) => ReactNode;
}

/** A property that can be changed: its label, its control, and what it was while a change is not saved. */
export function ControlRow({ label, was, problem, beside, children }: ControlRowProps) {
  const id = useId();
  const describedBy = [was !== undefined && `${id}-was`, problem && `${id}-problem`];
  return (
    <div className="properties-row" data-changed={was !== undefined || undefined}>
      <label className="properties-label" htmlFor={id}>
        {plainNode(label)}
      </label>
      <div className="properties-value">
        {children({ id, "aria-describedby": describedBy.filter(Boolean).join(" ") || undefined })}
        {beside}
        {was !== undefined && (
          <span className="properties-was" id={`${id}-was`}>
            {was}
          </span>
        )}
        {problem && (
          <span className="properties-problem" id={`${id}-problem`}>
            {plainNode(problem)}
          </span>
        )}
      </div>
    </div>
  );
}

/** "was Open": what a control held. */
export function Was({ words }: { words: string }) {
  return (
    <>
      was <Plain>{words || "empty"}</Plain>
    </>
  );
}

export interface Option {
  value: string;
  label: string;
}

interface SelectRowProps {
  label: string;
  /** What the ticket holds. */
  saved: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
  /** Somebody is about to choose. */
  onApproach?: () => void;
  /** The command that leads here. */
  command?: CommandId;
  beside?: ReactNode;
}

/** One of several. What the ticket holds is always among them, known or not. */
export function SelectRow(props: SelectRowProps) {
  const { label, saved, value, options, onChange, onApproach, command, beside } = props;
  const control = useRef<HTMLSelectElement>(null);
  useCommands(command ? { [command]: () => reveal(control.current) } : {});
  const missing = [...new Set([saved, value])].filter(
    (one) => !options.some((option) => option.value === one),
  );
  const all = [...options, ...missing.map((one) => ({ value: one, label: one || "–" }))];
  const savedLabel = all.find((option) => option.value === saved)?.label ?? saved;
  return (
    <ControlRow
      label={label}
      was={value === saved ? undefined : <Was words={savedLabel} />}
      beside={beside}
    >
      {(ids) => (
        <select
          {...ids}
          ref={control}
          className="properties-control"
          value={value}
          onChange={({ target }) => onChange(target.value)}
          onFocus={onApproach}
          onPointerEnter={onApproach}
        >
          {all.map((option) => (
            <option key={option.value} value={option.value}>
              {plainText(option.label)}
            </option>
          ))}
        </select>
      )}
    </ControlRow>
  );
}

/** Gives it the focus, wherever it is folded away. */
function reveal(control: HTMLElement | null): void {
  const fold = control?.closest("details");
  if (fold) fold.open = true;
  control?.focus();
}
