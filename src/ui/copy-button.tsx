import { useState } from "react";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

interface CopyButtonProps {
  text: string;
  label: string;
  size?: "small" | "medium";
}

/** Copies a text, and says whether it did. */
export function CopyButton({ text, label, size = "small" }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<{ text: string; copied: boolean }>();
  const isCurrent = outcome?.text === text;
  const said = !isCurrent ? "" : outcome.copied ? "Copied" : "The browser refused to copy";
  return (
    <Button
      size={size}
      onClick={() => {
        navigator.clipboard.writeText(text).then(
          () => setOutcome({ text, copied: true }),
          () => setOutcome({ text, copied: false }),
        );
      }}
    >
      {isCurrent && outcome.copied && <Icon name="check" />}
      {label}
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </Button>
  );
}
