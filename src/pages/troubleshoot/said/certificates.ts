import { always, type SaidContext, type Sentence } from "./sentence.ts";

const takenFor = "A failure of the certificate, before anything was sent";

const notSent =
  "Nothing was sent to Zendesk: the connection ended before that, so neither the address nor the token is judged by it.";

const name: Sentence = {
  takenFor,
  pattern:
    /ERR_CERT_COMMON_NAME_INVALID|SSL_ERROR_BAD_CERT_DOMAIN|ERR_TLS_CERT_ALTNAME_INVALID|RemoteCertificateNameMismatch|certificate'?s altnames|no alternative certificate subject name|does(?: not|n't) match (?:either of |target host|certificate|the (?:requested|server)? ?host|'|")|subject name .{0,60} does not match|No subject alternative (?:DNS )?names?|No name matching .{1,80} found|certificate is (?:not )?valid for .{1,200}?,? not |(?:host ?name|IP address) mismatch|certificate for this server is invalid|is not valid for the name|NET::ERR_CERT_COMMON/i,
  means: ({ host }) => ({
    code: "certificate-name",
    title: `The certificate is not for ${host ?? "this host"}`,
    detail: `${doubled(host)} ${notSent}`,
    confidence: "certain",
  }),
};

/** Zendesk's certificate is for one name before .zendesk.com. */
function doubled(host: string | undefined): string {
  const labels = host?.endsWith(".zendesk.com") ? host.slice(0, -".zendesk.com".length) : undefined;
  if (labels?.includes(".")) {
    return `Zendesk’s certificate covers one name before .zendesk.com, and “${labels}” is more than one: write the subdomain alone.`;
  }
  return "Either something in between answers in Zendesk’s place, such as a company proxy, a virus scanner or the sign-in page of a Wi-Fi, or the host is a domain mapped to a help center, or has more than one name before .zendesk.com.";
}

const date: Sentence = {
  takenFor,
  pattern:
    /ERR_CERT_DATE_INVALID|CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|SEC_ERROR_EXPIRED_(?:ISSUER_)?CERTIFICATE|MOZILLA_PKIX_ERROR_NOT_YET_VALID|certificate (?:has expired|is expired|is not yet valid|has expired or is not yet valid)|CertificateExpiredException|CertificateNotYetValid|NotTimeValid|certificate expired on/i,
  means: always({
    code: "certificate-date",
    title: "The certificate has expired, or the clock of this computer is wrong",
    detail: `Zendesk renews its certificates in time, so look at the clock first, then at a proxy or an old list of root certificates on this machine. ${notSent}`,
    confidence: "certain",
  }),
};

const revoked: Sentence = {
  takenFor,
  pattern:
    /ERR_CERT_REVOKED|SEC_ERROR_REVOKED_CERTIFICATE|certificate (?:was|has been|is) revoked|CERTIFICATE_REVOKED/i,
  means: always({
    code: "certificate-revoked",
    title: "The certificate was revoked",
    detail: `Most likely a proxy in between presents it, not Zendesk. ${notSent}`,
    confidence: "certain",
  }),
};

const issuer: Sentence = {
  takenFor,
  pattern:
    /ERR_CERT_AUTHORITY_INVALID|ERR_CERT_INVALID|SEC_ERROR_UNKNOWN_ISSUER|SEC_ERROR_CA_CERT|MOZILLA_PKIX_ERROR_(?:SELF_SIGNED|MITM)|self[- _]signed certificate|SELF_SIGNED_CERT|unable to (?:get|locate) (?:local )?issuer|UNABLE_TO_(?:VERIFY_LEAF|GET_ISSUER)|unable to verify the first certificate|certificate signed by unknown authority|certificate is not trusted|PKIX path (?:building|validation) failed|unable to find valid certification path|CERTIFICATE_VERIFY_FAILED|certificate verif(?:y|ication) failed|RemoteCertificateChainErrors|PartialChain|UntrustedRoot|remote certificate (?:is|was) (?:invalid|rejected)|trust relationship for the SSL|SSL certificate problem|SSLCertVerificationError|server certificate verification failed|unknown ca\b|Verify return code: (?!0)\d+|invalid peer certificate/i,
  means: always({
    code: "certificate-issuer",
    title: "The certificate is not trusted: nobody this program knows has signed it",
    detail: `Usually a company proxy or a virus scanner opens the connection and puts its own certificate in place, or the list of root certificates is old or missing. Give the program the root certificate of that proxy (NODE_EXTRA_CA_CERTS, REQUESTS_CA_BUNDLE, SSL_CERT_FILE, curl.cainfo, the Java trust store). Do not turn the check off: the token would go to whoever answers. ${notSent}`,
    confidence: "certain",
  }),
};

const handshake: Sentence = {
  takenFor: "A failure of the secure connection, before anything was sent",
  pattern:
    /ERR_SSL_[A-Z_]+|SSL_ERROR_[A-Z_]+|PR_END_OF_FILE_ERROR|handshake[_ ]failure|wrong version number|WRONG_VERSION_NUMBER|(?:tlsv1|sslv3) alert|\bEPROTO\b|SSL\/TLS secure channel|SSL_connect|SSLHandshakeException|SSLError\b|fatal alert|tls: (?:failed|handshake|first record|bad|unknown|protocol|unsupported)|unexpected eof while reading|SSL routines|schannel: [^\n]{0,80}(?:fail|error)|secure connection (?:failed|could not be)/i,
  means: ({ host }) => ({
    code: "tls",
    title: "The secure connection (TLS) could not be made",
    detail: `${tooManyNames(host)} ${notSent}`,
    confidence: "almost-certain",
  }),
};

function tooManyNames(host: SaidContext["host"]): string {
  if (host !== undefined && /\..+\.zendesk\.com$/.test(host)) {
    return `The host is “${host}”, with more than one name before .zendesk.com: write the subdomain alone.`;
  }
  return "Look at the host first (the subdomain alone, one name before .zendesk.com, and https on port 443), then at a proxy in between, then at the age of the program: Zendesk takes TLS 1.2 and newer.";
}

/** What is said when a certificate does not hold. The surest first. */
export const certificateSentences: readonly Sentence[] = [name, date, revoked, issuer, handshake];
