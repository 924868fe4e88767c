import { authorizePath } from "../../reference/paths.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { examples } from "./examples.ts";
import { maskSecrets } from "./mask.ts";

/** Characters that are kept of one paste: a browser has its pains with more in one box. */
const mostKept = 2_000_000;

interface PasteBoxProps {
  text: string;
  onChange: (text: string) => void;
}

/** Where things are pasted. What arrives whole is masked at once; what is typed stays as it is typed. */
export function PasteBox({ text, onChange }: PasteBoxProps) {
  return (
    <>
      <TextArea
        label="What you have"
        rows={14}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        placeholder={`https://acme.zendesk.com${authorizePath}?…`}
        value={text}
        onChange={({ target, nativeEvent }) =>
          onChange(
            isTyped(nativeEvent) ? target.value : maskSecrets(target.value.slice(0, mostKept)),
          )
        }
      />
      <div className="troubleshoot-examples">
        <span className="muted">Or look at an example:</span>
        {examples.map(({ name, text: example }) => (
          <Button key={name} size="small" onClick={() => onChange(example)}>
            {name}
          </Button>
        ))}
        {text !== "" && (
          <Button size="small" variant="quiet" onClick={() => onChange("")}>
            Clear
          </Button>
        )}
      </div>
    </>
  );
}

/** One key press at a time; a paste, a drop and a password manager bring a whole text. */
function isTyped(event: Event): boolean {
  if (!(event instanceof InputEvent)) return false;
  const isOneCharacter = event.inputType === "insertText" && (event.data ?? "").length <= 2;
  return isOneCharacter || event.inputType.startsWith("delete");
}
