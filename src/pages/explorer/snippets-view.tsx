import { useState } from "react";
import { CopyButton } from "../../ui/copy-button.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { bodyOf, type Draft, problemOf } from "./draft.ts";
import {
  type Authentication,
  authentications,
  type Language,
  languages,
  writeSnippet,
} from "./snippets.ts";
import { PlainLines } from "../../ui/plain.tsx";
import "./snippets-view.css";

/** The same call as code, for each way to authenticate, and where that way works. */
export function Snippets({ draft, zendeskUrl }: { draft: Draft; zendeskUrl: string }) {
  const [language, setLanguage] = useState<Language>("curl");
  const [authentication, setAuthentication] = useState<Authentication>("bearer");
  const isWhole = problemOf(draft) === undefined;
  const text = writeSnippet(language, authentication, {
    method: draft.method,
    url: zendeskUrl + draft.path,
    body: isWhole ? bodyOf(draft) : undefined,
  });
  return (
    <section className="snippets" aria-labelledby="snippets-title">
      <h2 id="snippets-title">As code</h2>
      <div className="snippets-choice">
        <RadioGroup
          label="Language"
          isLabelHidden
          look="segments"
          options={languages.map(({ id, name }) => ({ value: id, label: name }))}
          value={language}
          onChange={setLanguage}
        />
        <RadioGroup
          label="Authentication"
          isLabelHidden
          look="segments"
          options={authentications.map(({ id, name }) => ({ value: id, label: name }))}
          value={authentication}
          onChange={setAuthentication}
        />
        <CopyButton text={text} label="Copy code" />
      </div>
      <p className="snippets-where">
        {authentications.find(({ id }) => id === authentication)?.where}
      </p>
      <pre className="snippets-code">
        <PlainLines>{text}</PlainLines>
      </pre>
    </section>
  );
}
