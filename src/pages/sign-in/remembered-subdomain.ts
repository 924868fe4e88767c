const key = "subdomain";

/** The account signed in to last from this browser. The name and nothing else is remembered. */
export function rememberedSubdomain(): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    // A browser that keeps nothing for this site: the person types it again.
    return "";
  }
}

export function rememberSubdomain(subdomain: string): void {
  try {
    localStorage.setItem(key, subdomain);
  } catch {
    // As above.
  }
}
