import type { HostConfig } from "./config.ts";

/**
 * The security headers, defined once: `npm start`, every end-to-end test and a deployed static
 * host (through the `_headers` file of the build) send these; `npm run dev` differs only where
 * hot reload needs it.
 */

const everywhere = {
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** The origins of Zendesk accounts this deployment may reach, as a CSP source. */
export function zendeskSource(config: HostConfig | undefined): string {
  if (!config) return "";
  return new URL(
    config.zendeskUrl.replace("{subdomain}", config.subdomain ?? "any"),
  ).origin.replace("//any.", config.subdomain === null ? "//*." : "//any.");
}

/** Where Zendesk redirects an account's attachments and photos to; the local one likewise. */
function pictureStorage(config: HostConfig | undefined): string {
  if (!config) return "";
  if (config.zendeskUrl.startsWith("https:")) return "https://*.zdusercontent.com";
  return `http://*.zdusercontent.localhost:${new URL(config.zendeskUrl.replace("{subdomain}", "any")).port}`;
}

/** The headers of the page: it talks to its own origin only, and shows images of the account. */
export function pageHeaders(config: HostConfig | undefined): Record<string, string> {
  return {
    ...everywhere,
    "Content-Security-Policy": policy({
      "default-src": "'none'",
      "script-src": "'self'",
      "style-src": "'self'",
      "img-src": `'self' data: ${zendeskSource(config)} ${pictureStorage(config)}`,
      "font-src": "'self'",
      "connect-src": "'self'",
      "worker-src": "'self'",
      "manifest-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'none'",
      "frame-ancestors": "'none'",
      "require-trusted-types-for": "'script'",
      "trusted-types": "scopedesk dompurify",
    }),
    "Permissions-Policy":
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-cache",
  };
}

/** The headers of the session worker's script. Its own response governs what it may reach, so it
 * is the one place from which requests to Zendesk can leave. */
export function workerHeaders(config: HostConfig | undefined): Record<string, string> {
  return {
    ...everywhere,
    "Content-Security-Policy": policy({
      "default-src": "'none'",
      "script-src": "'self'",
      "connect-src": `'self' ${zendeskSource(config)}`,
      "require-trusted-types-for": "'script'",
      "trusted-types": "'none'",
    }),
    "Cache-Control": "public, max-age=31536000, immutable",
  };
}

/** The headers of everything else the build made: named by content, so kept for a year. */
export function assetHeaders(): Record<string, string> {
  return { ...everywhere, "Cache-Control": "public, max-age=31536000, immutable" };
}

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.trim()}`)
    .join("; ");
}
