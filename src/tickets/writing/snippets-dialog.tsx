import { useRef, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Plain } from "../../ui/plain.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { fillPlaceholders, type Placeholders } from "./placeholders.ts";
import { type Snippet, useSnippets } from "./snippets.ts";
import "./snippets-dialog.css";

interface SnippetsDialogProps {
  placeholders: Placeholders;
  /** The words of the one that was chosen, filled in. */
  onPick: (words: string) => void;
  onClose: () => void;
}

/** The snippets somebody keeps: put into the words, written, changed, and forgotten with a way back. */
export function SnippetsDialog({ placeholders, onPick, onClose }: SnippetsDialogProps) {
  const { snippets, unreadable, save, forget } = useSnippets();
  const [edited, setEdited] = useState<Snippet | "new" | null>(null);
  const [forgotten, setForgotten] = useState<Snippet>();
  const first = useRef<HTMLButtonElement>(null);

  if (edited !== null) {
    const before = edited === "new" ? undefined : edited;
    return (
      <SnippetEditor
        {...(before && { before })}
        taken={snippets.flatMap(({ name }) => (name === before?.name ? [] : [name]))}
        names={Object.keys(placeholders)}
        onClose={() => setEdited(null)}
        onSave={(snippet) => {
          save(snippet, before?.name);
          setEdited(null);
        }}
      />
    );
  }
  return (
    <Dialog title="Snippets" onClose={onClose} initialFocus={first}>
      <div className="snippets">
        <p className="muted">
          Type a slash and a name while you write. They are kept in this browser only.
        </p>
        {unreadable > 0 && (
          <p className="muted">
            {unreadable} kept by another version of this app cannot be read here, and are left as
            they are.
          </p>
        )}
        <ul className="snippets-list">
          {snippets.map((snippet) => (
            <li key={snippet.name}>
              <span className="snippets-name">
                /<Plain>{snippet.name}</Plain>
              </span>
              <span className="snippets-text muted">
                <Plain>{snippet.text}</Plain>
              </span>
              <Button
                size="small"
                onClick={() => onPick(fillPlaceholders(snippet.text, placeholders))}
              >
                Insert
              </Button>
              <Button size="small" variant="quiet" onClick={() => setEdited(snippet)}>
                Change
              </Button>
              <Button
                size="small"
                variant="quiet"
                onClick={() => {
                  forget(snippet.name);
                  setForgotten(snippet);
                  first.current?.focus();
                }}
              >
                Forget
              </Button>
            </li>
          ))}
        </ul>
        <div className="snippets-foot">
          <output>
            {forgotten && !snippets.some(({ name }) => name === forgotten.name) && (
              <Button
                size="small"
                variant="quiet"
                onClick={() => {
                  save(forgotten);
                  first.current?.focus();
                }}
              >
                Undo forgetting
              </Button>
            )}
          </output>
          <Button ref={first} variant="primary" onClick={() => setEdited("new")}>
            New snippet
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

interface SnippetEditorProps {
  before?: Snippet;
  /** Names that others have. */
  taken: readonly string[];
  /** Placeholders that are filled. */
  names: readonly string[];
  onSave: (snippet: Snippet) => void;
  onClose: () => void;
}

function SnippetEditor({ before, taken, names, onSave, onClose }: SnippetEditorProps) {
  const [name, setName] = useState(before?.name ?? "");
  const [text, setText] = useState(before?.text ?? "");
  const field = useRef<HTMLInputElement>(null);
  const refusal = taken.includes(name)
    ? "Another snippet has this name."
    : /^[\p{L}\p{N}-]*$/u.test(name)
      ? undefined
      : "Letters, digits and dashes: it is typed after a slash.";
  const isWhole = name !== "" && text.trim() !== "" && refusal === undefined;
  const save = () => {
    if (isWhole) onSave({ name, text });
  };
  return (
    <Dialog
      title={before ? "Change snippet" : "New snippet"}
      onClose={onClose}
      initialFocus={field}
    >
      {/* No form: it stands inside another one. */}
      <div className="snippets">
        <TextField
          label="Name"
          prefix="/"
          ref={field}
          autoComplete="off"
          value={name}
          error={refusal}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            save();
          }}
        />
        <TextArea
          label="Words"
          rows={6}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <p className="muted">
          Filled in when it is put in: {names.map((one) => `{{${one}}}`).join(", ")}
        </p>
        <div className="snippets-foot">
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!isWhole} onClick={save}>
            Save
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
