import type { ConfigError } from "../config.ts";
import { Button } from "../ui/button.tsx";
import "../failures/screen/problem.css";

/** The whole page when `/config.json` cannot be used: for the person who set this copy up. */
export function ConfigProblem({ error }: { error: ConfigError }) {
  return (
    <main className="problem">
      <h1 className="problem-title">Scopedesk cannot start: config.json needs a look</h1>
      <p>
        {error.key === null ? (
          <>
            The file <code>/config.json</code> {error.message}.
          </>
        ) : (
          <>
            In <code>/config.json</code>, the key <code>{error.key}</code> {error.message}.
          </>
        )}
      </p>
      <p className="muted">A file that works looks like this:</p>
      <pre className="problem-code">{example}</pre>
      <p>
        <Button onClick={() => location.reload()}>Try again</Button>
      </p>
    </main>
  );
}

const example = `{
  "zendeskUrl": "https://{subdomain}.zendesk.com",
  "subdomain": null,
  "clientId": "scopedesk",
  "tokenUrl": "auto"
}`;
