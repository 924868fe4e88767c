/** Fills the subdomain into the `zendeskUrl` of the config and returns the account's origin. */
export function accountOrigin(zendeskUrl: string, subdomain: string): string {
  return new URL(zendeskUrl.replace("{subdomain}", subdomain)).origin;
}
