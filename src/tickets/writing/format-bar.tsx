import { type KeyboardEvent, type RefObject, useState } from "react";
import { IconButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { replaceText } from "../../ui/replace-text.ts";
import { type Format, formatWords, nextLine, type Replacement } from "./format-text.ts";

const formats: readonly { format: Format; label: string }[] = [
  { format: "bold", label: "Bold" },
  { format: "italic", label: "Italic" },
  { format: "link", label: "Link" },
  { format: "bullets", label: "List" },
  { format: "numbers", label: "Numbered list" },
  { format: "quote", label: "Quote" },
  { format: "code", label: "Code" },
];

const keys: Readonly<Record<string, Format>> = { b: "bold", i: "italic" };

interface FormatBarProps {
  input: RefObject<HTMLTextAreaElement | null>;
}

/** Formats what is selected. One stop for Tab; arrows go along it (the toolbar of the ARIA patterns). */
export function FormatBar({ input }: FormatBarProps) {
  const [stop, setStop] = useState(0);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
    const next = (stop + (isRightToLeft ? -step : step) + formats.length) % formats.length;
    setStop(next);
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its buttons take the focus, one of them at a time
    <div className="format-bar" role="toolbar" aria-label="Formatting" onKeyDown={onKeyDown}>
      {formats.map(({ format, label }, index) => (
        <IconButton
          key={format}
          label={label}
          tabIndex={index === stop ? 0 : -1}
          onFocus={() => setStop(index)}
          onClick={() => {
            if (input.current) put(input.current, formatWords(selectedIn(input.current), format));
          }}
        >
          <Icon name={format} />
        </IconButton>
      ))}
    </div>
  );
}

/** Formats by keys: Ctrl+B, Ctrl+I, and Enter in a list. Tells whether it did. */
export function formatByKey(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const box = event.currentTarget;
  const { key, nativeEvent, shiftKey, altKey } = event;
  if (nativeEvent.isComposing || altKey || shiftKey || box.readOnly) return false;
  const isModified = event.ctrlKey || event.metaKey;
  const format = isModified ? keys[key.toLowerCase()] : undefined;
  const made =
    format !== undefined
      ? formatWords(selectedIn(box), format)
      : key === "Enter" && !isModified
        ? nextLine(selectedIn(box))
        : undefined;
  if (made === undefined) return false;
  event.preventDefault();
  put(box, made);
  return true;
}

function selectedIn({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) {
  return { text: value, start: selectionStart, end: selectionEnd };
}

function put(box: HTMLTextAreaElement, made: Replacement): void {
  if (!box.readOnly) replaceText(box, made);
}
