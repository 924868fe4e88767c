import type { SignedIn } from "../../session/contract/state.ts";
import type { TraceEntry } from "../../session/contract/protocol.ts";

/** Saves the trace as a JSON file. The worker masked its secrets before the page ever saw it. */
export function downloadTrace(session: SignedIn, trace: readonly TraceEntry[]): void {
  const { subdomain, askedScopes, grantedScopes, signedInAt } = session;
  const report = {
    exportedAt: new Date().toISOString(),
    signedInAt: new Date(signedInAt).toISOString(),
    subdomain,
    askedScopes,
    grantedScopes,
    trace: trace.map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() })),
  };
  const file = new Blob([JSON.stringify(report, null, 2)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `scopedesk-trace-${subdomain}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
