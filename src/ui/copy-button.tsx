import { useState } from "react";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

interface CopyButtonProps {
  text: string;
  label: string;
  size?: "small" | "medium";
  onCopied?: () => void;
}

/** Copies a text, and says whether it did. */
export function CopyButton({ text, label, size = "small", onCopied }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<{ text: string; copied: boolean }>();
  const isCurrent = outcome?.text === text;
  const said = !isCurrent ? "" : outcome.copied ? "Copied" : "The browser refused to copy";
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ text, copied: true });
      onCopied?.();
    } catch {
      setOutcome({ text, copied: false });
    }
  };
  return (
    <Button size={size} onClick={() => void copy()}>
      {isCurrent && outcome.copied && <Icon name="check" />}
      {label}
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </Button>
  );
}
