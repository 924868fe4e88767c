import { CopyButton } from "../../ui/copy-button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { Finding, Reading } from "./finding.ts";
import { HeadlineView } from "./headline-view.tsx";
import type { PasteReading } from "./read-paste.ts";
import { Plain, plainNode } from "../../ui/plain.tsx";
import "./readings.css";

interface ReadingsProps {
  reading: PasteReading;
  isEmpty: boolean;
}

/** What is most likely, then everything that was read, what counts most first. */
export function Readings({ reading, isEmpty }: ReadingsProps) {
  const { headline, readings, wasCut } = reading;
  const isFine = readings.every(({ findings }) =>
    findings.every(({ tone }) => tone !== "danger" && tone !== "warning"),
  );
  return (
    <div className="readings">
      <output className="readings-summary">{isEmpty ? "" : summary(readings)}</output>
      {wasCut && (
        <p className="muted">
          It is long: the beginning and the end were read, the middle was not.
        </p>
      )}
      {headline !== undefined && <HeadlineView headline={headline} isFine={isFine} />}
      {readings.map((each, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same may be read twice, and nothing moves
        <ReadingSection key={`${each.code} ${index}`} reading={each} said={headline?.title} />
      ))}
    </div>
  );
}

const weight = { danger: 0, warning: 1, info: 2, success: 3 } as const;

interface ReadingSectionProps {
  reading: Reading;
  /** The title of what was said first already. */
  said: string | undefined;
}

function ReadingSection({ reading, said }: ReadingSectionProps) {
  const { takenFor, findings, corrected, parts = [] } = reading;
  const worstFirst = findings.toSorted((a, b) => weight[a.tone] - weight[b.tone]);
  return (
    <section aria-label={takenFor}>
      <h2>{takenFor}</h2>
      <ul className="readings-findings">
        {worstFirst.map((finding, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same may be found twice, and nothing moves
          <FoundThing
            key={`${finding.code} ${index}`}
            finding={finding}
            isSaid={finding.title === said}
          />
        ))}
      </ul>
      {corrected !== undefined && worstFirst[0]?.tone === "danger" && (
        <div className="readings-corrected">
          <h3>Put right</h3>
          <code>{plainNode(corrected)}</code>
          <CopyButton text={corrected} label="Copy the URL" />
        </div>
      )}
      {parts.length > 0 && <Parts parts={parts} />}
    </section>
  );
}

const icons = { danger: "alert", warning: "alert", info: "info", success: "check" } as const;
const words = { danger: "Problem", warning: "Look at this", info: "Note", success: "Right" };

function FoundThing({ finding, isSaid }: { finding: Finding; isSaid: boolean }) {
  const { code, tone, title, detail, instead, evidence = [] } = finding;
  return (
    <li className={`readings-finding readings-${tone}`} data-code={code}>
      <Icon name={icons[tone]} />
      <div>
        <h3>
          <span className="visually-hidden">{words[tone]}: </span>
          {plainNode(title)}
        </h3>
        {!isSaid && <p>{plainNode(detail)}</p>}
        {instead !== undefined && (
          <p className="readings-instead">
            Write <code>{plainNode(instead)}</code>
          </p>
        )}
        {evidence.length > 0 && (
          <details>
            <summary>What this rests on</summary>
            <ul>
              {evidence.map((sentence) => (
                <li key={sentence}>{plainNode(sentence)}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}

function Parts({ parts }: { parts: NonNullable<Reading["parts"]> }) {
  return (
    <details className="readings-parts">
      <summary>How it was read</summary>
      <dl>
        {parts.map(([name, value], index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a name may be there twice, and nothing moves
          <div key={`${name} ${index}`}>
            <dt>
              <code>
                <Plain>{name}</Plain>
              </code>
            </dt>
            <dd>
              <Plain>{value}</Plain>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function summary(readings: readonly Reading[]): string {
  if (readings.length === 0) {
    return "This is not recognised. Paste the whole of it: the URL, or the status with the body below it.";
  }
  const findings = readings.flatMap((reading) => reading.findings);
  const problems = findings.filter(({ tone }) => tone === "danger").length;
  const doubts = findings.filter(({ tone }) => tone === "warning").length;
  const counts = [
    problems > 0 && (problems === 1 ? "one problem" : `${problems} problems`),
    doubts > 0 && (doubts === 1 ? "one thing to look at" : `${doubts} things to look at`),
  ].filter(Boolean);
  return counts.length > 0 ? `Found ${counts.join(" and ")}.` : "Nothing wrong was found.";
}
