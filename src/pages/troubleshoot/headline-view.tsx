import { Icon } from "../../ui/icon.tsx";
import type { Headline } from "./headline.ts";
import { Plain, plainNode } from "../../ui/plain.tsx";
import "./headline-view.css";

const sureness = {
  certain: "Certain: it stands in what you pasted",
  "almost-certain": "Almost certain",
  likely: "Likely, not certain",
  unknown: "One of several possible reasons",
} as const;

/** What is most likely, said first, with what is certain apart from what is guessed. */
export function HeadlineView({ headline, isFine }: { headline: Headline; isFine: boolean }) {
  const { code, title, detail, confidence, certain, guessed } = headline;
  return (
    <section className="headline" aria-labelledby="headline-title" data-code={code}>
      <p className={`headline-sureness headline-${isFine ? "fine" : confidence}`}>
        <Icon name={isFine ? "check" : confidence === "certain" ? "alert" : "info"} />
        {isFine ? "Nothing wrong was found" : sureness[confidence]}
      </p>
      <h2 id="headline-title">{plainNode(title)}</h2>
      <p>{plainNode(detail)}</p>
      {(certain.length > 0 || guessed.length > 0) && (
        <div className="headline-grounds">
          <Grounds title="What is certain" sentences={certain} />
          <Grounds title="What is guessed" sentences={guessed} />
        </div>
      )}
    </section>
  );
}

function Grounds({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <Plain>{sentence}</Plain>
          </li>
        ))}
      </ul>
    </div>
  );
}
