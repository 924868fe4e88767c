import { authorizePath } from "../../reference/paths.ts";
import type { AuthorizationParameter } from "./authorization-url.ts";
import { authorizationUrl } from "./authorization-url.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { plainNode } from "../../ui/plain.tsx";
import "./exact-request.css";

interface ExactRequestProps {
  /** Origin of the account, or what stands for it until one is typed. */
  origin: string;
  parameters: readonly AuthorizationParameter[];
  /** A link to this page with this choice. */
  link: string;
}

/** What the button sends, to the letter, and a link for whoever should press the same. */
export function ExactRequest({ origin, parameters, link }: ExactRequestProps) {
  const url = authorizationUrl(origin, parameters);
  return (
    <section className="exact-request" aria-labelledby="exact-request-title">
      <div className="exact-request-head">
        <h2 id="exact-request-title">The exact request</h2>
        <CopyButton text={url} label="Copy URL" />
        <CopyButton text={link} label="Copy link to this choice" />
      </div>
      <figure className="exact-request-url" aria-label="Authorization URL">
        <code>
          {origin}
          {authorizePath}
        </code>
        <dl>
          {parameters.map(({ name, value, about, isPlaceholder }, index) => (
            <div key={name}>
              <dt>
                <code>
                  {index === 0 ? "?" : "&"}
                  {name}=
                </code>
              </dt>
              <dd>
                <code className={isPlaceholder && "exact-request-placeholder"}>
                  {plainNode(value)}
                </code>
                <span className="exact-request-about">{about}</span>
              </dd>
            </div>
          ))}
        </dl>
      </figure>
    </section>
  );
}
