import { readFile } from "node:fs/promises";

/** What `/config.json` holds; the app validates it again with better words. */
export interface HostConfig {
  zendeskUrl: string;
  subdomain: string | null;
  clientId: string;
  tokenUrl: "direct" | "relay" | "auto";
  sessionKeep?: number;
  company?: { name?: string; logo?: string; accent?: string };
}

/** The config that points the app to the local Zendesk on `port`. */
export function localConfig(port: number): HostConfig {
  return {
    zendeskUrl: `http://{subdomain}.localhost:${port}`,
    subdomain: null,
    clientId: "scopedesk",
    tokenUrl: "relay",
  };
}

/**
 * Reads a config file for the host's own needs: the security headers follow its `zendeskUrl`.
 *
 * A file the app would refuse is still served as it is, since the app says best what is wrong;
 * `forHeaders` is then undefined and the headers allow no Zendesk at all.
 */
export async function readConfigFile(
  path: string,
): Promise<{ text: string; forHeaders: HostConfig | undefined }> {
  const text = await readFile(path, "utf8");
  return { text, forHeaders: parseForHeaders(text) };
}

function parseForHeaders(text: string): HostConfig | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null) return undefined;
    const zendeskUrl = "zendeskUrl" in parsed ? parsed.zendeskUrl : undefined;
    const subdomain = "subdomain" in parsed ? parsed.subdomain : null;
    const tokenUrl = "tokenUrl" in parsed ? parsed.tokenUrl : "auto";
    const clientId = "clientId" in parsed ? parsed.clientId : "";
    if (typeof zendeskUrl !== "string" || typeof clientId !== "string") return undefined;
    if (!URL.canParse(zendeskUrl.replace("{subdomain}", "a"))) return undefined;
    return {
      zendeskUrl,
      clientId,
      subdomain: typeof subdomain === "string" ? subdomain : null,
      tokenUrl: tokenUrl === "direct" || tokenUrl === "relay" ? tokenUrl : "auto",
    };
  } catch {
    return undefined;
  }
}
