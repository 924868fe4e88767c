/** The longest a DNS label can be (RFC 1035 section 2.3.4). */
const longest = 63;

/**
 * Whether a text is the subdomain of a Zendesk account as it stands: lower-case letters, digits and
 * hyphens, no hyphen at either end, 63 characters at most. The one rule that the sign-in form, the
 * worker, the configuration and the relay share.
 */
export function isSubdomain(text: string): boolean {
  return text.length <= longest && /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/.test(text);
}
