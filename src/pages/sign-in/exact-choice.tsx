import { useState } from "react";
import { Icon } from "../../ui/icon.tsx";
import { lazily } from "../../ui/lazily.tsx";
import { isPresetAsItIs } from "./choice.ts";
import type { ExactChoiceProps } from "./exact-choice-body.tsx";
import "./exact-choice.css";

const Body = lazily(async () => (await import("./exact-choice-body.tsx")).ExactChoiceBody);

/** Everything below the button: closed until somebody wants it, or a link brought a choice by hand. */
export function ExactChoice(props: ExactChoiceProps) {
  const { choice } = props;
  const [isOpen, setOpen] = useState(
    () => !isPresetAsItIs(choice) || choice.complaint !== undefined,
  );
  return (
    <details
      className="exact-choice"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <Icon name="chevronRight" />
        Choose exactly what to allow
      </summary>
      {isOpen && <Body {...props} />}
    </details>
  );
}
