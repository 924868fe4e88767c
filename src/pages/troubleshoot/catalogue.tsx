import { useLocation } from "react-router";
import { codesByArea } from "../../failures/codes.ts";
import type { Words } from "../../failures/explanation.ts";
import { confidenceWords } from "../../failures/words/confidence.ts";
import { listWords } from "../../lib/list-words.ts";
import "./catalogue.css";

/** Every failure this app can name: what it means, how sure that is, what to do. A code in the address opens its entry. */
export function Catalogue() {
  const { hash, key } = useLocation();
  const wanted = hash.slice(1);
  return (
    <section className="catalogue" aria-labelledby="catalogue-title">
      <h2 id="catalogue-title">Every failure by its code</h2>
      <p className="muted">
        Each failure in this app has a code that stays the same. This is what each of them means.
      </p>
      {Object.entries(codesByArea).map(([area, members]) => {
        const entries = Object.entries(members);
        const isWanted = entries.some(([code]) => code === wanted);
        return (
          // Made anew for each visit, so that the entry takes the focus at every press of its link.
          <details key={isWanted ? `${area} ${key}` : area} open={isWanted}>
            <summary>
              {area} <span className="muted numeric">{entries.length}</span>
            </summary>
            <ul>
              {entries.map(([code, words]) => (
                <Entry key={code} code={code} words={words} isWanted={code === wanted} />
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

function Entry({ code, words, isWanted }: { code: string; words: Words; isWanted: boolean }) {
  const { title, detail, setup, confidence, otherwise = [], actions } = words;
  const sure = [confidence, ...otherwise].map((each) => confidenceWords[each].toLowerCase());
  return (
    <li
      className="catalogue-entry"
      id={code}
      tabIndex={-1}
      ref={isWanted ? takeFocus : undefined}
      aria-current={isWanted || undefined}
      aria-labelledby={`${code}-title`}
    >
      <h3 id={`${code}-title`}>
        {title} <code>{code}</code>
      </h3>
      <p>{detail}</p>
      {setup !== undefined && (
        <p>
          <strong>For whoever set this up:</strong> {setup}
        </p>
      )}
      <dl>
        <dt>How sure</dt>
        <dd>{listWords(sure, "or")}</dd>
        <dt>What to do</dt>
        <dd>
          {listWords(
            actions.map(({ label }) => `“${label}”`),
            "or",
          )}
        </dd>
      </dl>
    </li>
  );
}

function takeFocus(entry: HTMLElement | null) {
  entry?.focus();
}
