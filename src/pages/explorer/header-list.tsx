import { Plain } from "../../ui/plain.tsx";
import "./header-list.css";

/** The headers a script gets to see, and the ones Zendesk sends that no browser hands over. */
export function HeaderList({ headers }: { headers: readonly [string, string][] }) {
  return (
    <details className="header-list">
      <summary>
        Headers: {headers.length} readable, {hidden.length} hidden by the browser
      </summary>
      <dl>
        {headers.map(([name, value]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <code>
                <Plain>{value}</Plain>
              </code>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        Zendesk sends these too, but does not name them in Access-Control-Expose-Headers, so no
        script in a browser may read them:
      </p>
      <dl>
        {hidden.map(([name, instead]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{instead}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const hidden: readonly [name: string, instead: string][] = [
  [
    "ratelimit-remaining",
    "What is left of the account's minute. This app counts its own requests.",
  ],
  ["zendesk-ratelimit-…", "What is left for this endpoint. Nobody can tell from a browser."],
  [
    "retry-after",
    "How long to wait after a 429. The whole 429 is hidden, so this app waits a minute.",
  ],
  ["location", "Where a new record is. Take its id from the body."],
  ["link", "The next page. Take it from links and meta in the body."],
  ["etag", "The version of the answer. Compare updated_at instead."],
  [
    "x-request-id",
    "The name of this request for Zendesk's support. The browser's own tools show it.",
  ],
];
