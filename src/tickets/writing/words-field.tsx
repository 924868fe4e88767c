import { type RefObject, useEffect, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { lazily } from "../../ui/lazily.tsx";
import { plainNode } from "../../ui/plain.tsx";
import { replaceText } from "../../ui/replace-text.ts";
import { TextArea } from "../../ui/text-field.tsx";
import { doubtsAbout } from "./doubts.ts";
import { FormatBar, formatByKey } from "./format-bar.tsx";
import { mayBeFormatted } from "./may-be-formatted.ts";
import type { Placeholders } from "./placeholders.ts";
import "./words-field.css";

const Preview = lazily(async () => (await import("./preview.tsx")).Preview);
const WritingCompletions = lazily(
  async () => (await import("./writing-completions.tsx")).WritingCompletions,
);
const SnippetsDialog = lazily(async () => (await import("./snippets-dialog.tsx")).SnippetsDialog);

interface WordsFieldProps {
  label: string;
  isLabelHidden?: boolean;
  ref: RefObject<HTMLTextAreaElement | null>;
  rows: number;
  readOnly?: boolean;
  words: string;
  onChange: (words: string) => void;
  /** Whether they go as typed, whatever looks like formatting in them. */
  isPlain: boolean;
  onPlainChange: (isPlain: boolean) => void;
  isPublic: boolean;
  placeholders: Placeholders;
  /** Why they cannot be sent. */
  error: string | undefined;
  /** What became of them so far: that they are kept. */
  note?: string | false;
  /** Somebody came to write. */
  onBegin?: () => void;
  onSend?: () => void;
}

/** Where an agent writes: formatting by button, key or sign, snippets, and what it will look like. */
export function WordsField(props: WordsFieldProps) {
  const { ref, words, onChange, isPlain, onPlainChange, isPublic, placeholders, onBegin, onSend } =
    props;
  const [hasFocus, setFocus] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const [picked, setPicked] = useState<{ text: string }>();
  useEffect(() => {
    const box = ref.current;
    if (!picked || !box) return;
    // Only now: the sheet that closes gives the focus back to where it was.
    replaceText(box, { from: box.selectionStart, to: box.selectionEnd, text: picked.text });
  }, [picked, ref]);
  const choosePlain = (next: boolean) => {
    onPlainChange(next);
    // The button that was pressed is gone.
    ref.current?.focus();
  };
  const doubts = doubtsAbout({ body: words, isPublic });
  return (
    <div className="words-field">
      <div className="words-box">
        <TextArea
          label={props.label}
          isLabelHidden={props.isLabelHidden ?? false}
          ref={ref}
          rows={props.rows}
          readOnly={props.readOnly ?? false}
          value={words}
          error={props.error}
          onFocus={() => {
            setFocus(true);
            onBegin?.();
          }}
          onChange={({ target }) => onChange(target.value)}
          onKeyDown={(event) => {
            if (formatByKey(event)) return;
            if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) onSend?.();
          }}
        />
        {hasFocus && <WritingCompletions input={ref} placeholders={placeholders} />}
      </div>
      <div className="words-tools">
        <FormatBar input={ref} />
        <Button size="small" variant="quiet" onClick={() => setChoosing(true)}>
          Snippets
        </Button>
        <span className="muted words-note">{plainNode(props.note)}</span>
      </div>
      {mayBeFormatted(words) &&
        (isPlain ? (
          <p className="words-preview-head muted">
            Goes as typed, without formatting.
            <Button size="small" variant="quiet" onClick={() => choosePlain(false)}>
              Use formatting
            </Button>
          </p>
        ) : (
          <Preview words={words} onPlain={() => choosePlain(true)} />
        ))}
      <output className="words-doubts">
        {doubts.map((doubt) => (
          <p key={doubt}>{doubt}</p>
        ))}
      </output>
      {isChoosing && (
        <SnippetsDialog
          placeholders={placeholders}
          onPick={(text) => {
            setPicked({ text });
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
