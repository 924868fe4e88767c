import { keepLocalText, readLocalText } from "../../lib/local-text.ts";

const key = "subdomain";

/** The account signed in to last from this browser. The name and nothing else is remembered. */
export function rememberedSubdomain(): string {
  return readLocalText(key) ?? "";
}

export function rememberSubdomain(subdomain: string): void {
  keepLocalText(key, subdomain);
}
