import { titleOf } from "../../places.ts";
import { useDeferredValue, useMemo, useState } from "react";
import type { Role } from "../../reference/roles.ts";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { lazily } from "../../ui/lazily.tsx";
import { PasteBox } from "./paste-box.tsx";
import { readPaste } from "./read-paste.ts";
import { Readings } from "./readings.tsx";
import "./troubleshoot-page.css";

// Below what people come for.
const Catalogue = lazily(async () => (await import("./catalogue.tsx")).Catalogue);

const roles = [
  { value: "unknown", label: "Not known" },
  { value: "end-user", label: "End user" },
  { value: "agent", label: "Agent" },
  { value: "admin", label: "Admin" },
] as const satisfies readonly { value: Role | "unknown"; label: string }[];

/** Says what is wrong with something pasted. Needs no session and sends nothing anywhere. */
export function Component() {
  // Component state only: what is pasted may hold secrets, and an address is kept in many places.
  const [text, setText] = useState("");
  const [role, setRole] = useState<Role | "unknown">("unknown");
  const settled = useDeferredValue(text);
  const reading = useMemo(
    () => readPaste(settled, role === "unknown" ? {} : { role }),
    [settled, role],
  );
  return (
    <section className="troubleshoot" aria-labelledby="troubleshoot-title">
      <title>{titleOf("troubleshoot")}</title>
      <header className="troubleshoot-head">
        <h1 id="troubleshoot-title">What is wrong with it?</h1>
        <p className="muted">
          Paste what does not work, as it is: a command and its answer, a log, a stack trace, lines
          of a browser’s console, a HAR, an authorization or callback URL, a status, scopes. Nothing
          you paste leaves this page, and secrets are hidden as soon as they arrive.
        </p>
      </header>
      <div className="troubleshoot-columns">
        <div className="troubleshoot-paste">
          <PasteBox text={text} onChange={setText} />
          {reading.readings.some(({ code }) => code === "answer") && (
            <RadioGroup
              label="Whose request was it?"
              description="Tells a missing role from a plan that does not include it."
              look="segments"
              options={roles}
              value={role}
              onChange={setRole}
            />
          )}
        </div>
        <Readings reading={reading} isEmpty={settled.trim() === ""} />
      </div>
      <Catalogue />
    </section>
  );
}
