import type { Confidence, Explanation } from "../../zendesk/explanation.ts";
import type { Finding } from "./finding.ts";

const sureness: Partial<Record<Confidence, string>> = {
  "almost-certain": "Almost certain, not proven.",
  likely: "Likely, not certain.",
  unknown: "Not known for sure.",
};

/** Turns the app's own words for a failure into a finding. */
export function fromExplanation(explanation: Explanation): Finding {
  const { code, title, detail, setup, confidence, evidence, fields = [] } = explanation;
  const complaints = fields.map(({ field, message }) =>
    field === "base" ? message : `${field}: ${message}`,
  );
  return {
    code,
    tone: "danger",
    title,
    detail: [detail, setup, sureness[confidence]].filter(Boolean).join(" "),
    evidence: [...evidence, ...complaints],
  };
}
