/** What `npm start` and `npm run dev` print once both servers listen. */
export function printWelcome(app: string, zendesk: string): void {
  console.log(`
  Scopedesk       ${app}
  Local Zendesk   ${zendesk}   (account "demo"; any other name before .localhost is an account too)

  Sign in as      Ada Admin      admin@example.com      sees everything, sets up OAuth
                  Amir Agent     agent@example.com      handles tickets
                  Lena Light     light@example.com      reads tickets, writes internal notes
                  Eve Enduser    enduser@example.com    sees her own requests
                  (the login page has a button for each; every password is "password")

  Ctrl-C stops both.
`);
}

/** One sentence for why a server did not start. */
export function explainStart(error: unknown): string {
  if (error instanceof Error && "code" in error) {
    const port = "port" in error ? ` ${String(error.port)}` : "";
    if (error.code === "EADDRINUSE")
      return `Port${port} is taken: stop what listens there, or choose another with --port.`;
    if (error.code === "EACCES")
      return `Port${port} may not be used by you: choose another with --port.`;
    if (error.code === "ENOENT" && "path" in error)
      return `There is no file ${String(error.path)}.`;
  }
  return error instanceof Error ? error.message : String(error);
}
