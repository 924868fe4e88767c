import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/** Where browsers send what broke the security policy, when a test asks for it. */
export const cspReportPath = "/csp-reports";

/** The same headers, with a policy that also asks for reports. */
export function askingForReports(headers: Record<string, string>): Record<string, string> {
  const policy = headers["Content-Security-Policy"];
  if (policy === undefined) return headers;
  return { ...headers, "Content-Security-Policy": `${policy}; report-uri ${cspReportPath}` };
}

/** Takes one report a browser sends. */
export async function takeCspReport(
  request: IncomingMessage,
  response: ServerResponse,
  onCspReport: (report: string) => void,
): Promise<void> {
  onCspReport(await text(request));
  response.writeHead(204).end();
}
