import { always, type Meaning, type Sentence } from "./sentence.ts";

const dns: Sentence = {
  takenFor: "A failure to find the host",
  pattern:
    /\bENOTFOUND\b|\bEAI_(?:AGAIN|NODATA|NONAME)\b|Name or service not known|nodename nor servname|name resolution|[Nn]o such host|UnknownHostException|ERR_NAME_NOT_RESOLVED|ERR_NAME_RESOLUTION_FAILED|[Cc]ould(?: not|n't) resolve host|getaddrinfo|NameResolutionError|remote name could not be resolved|DNS_PROBE|server can't find|NXDOMAIN|NS_ERROR_UNKNOWN_HOST|specified hostname could not be found|[Cc]an't [Ff]ind the [Ss]erver|trouble finding that site|unknown host|cURL error 6\b|dns error|failed to lookup address/,
  means: ({ host, match }) => nameNotFound(hostIn(match.input, match.index) ?? host),
};

function nameNotFound(host: string | undefined): Meaning {
  const title =
    host === undefined ? "The host name was not found (DNS)" : `${host} was not found (DNS)`;
  return {
    code: "dns",
    title,
    detail: `${whyNotFound(host)} Nothing was sent.`,
    confidence: "certain",
  };
}

/** The host right behind the word that says so: `ENOTFOUND acme.zendesk.com`, `lookup acme.zendesk.com: no such host`. */
function hostIn(text: string, at: number): string | undefined {
  const around = text.slice(Math.max(0, at - 80), at + 160);
  const [, after] =
    /(?:ENOTFOUND|EAI_AGAIN|resolve host:?|lookup|UnknownHostException:|can't find|resolve '|resolved: ')\s*['"]?([a-z\d][\w.-]*[a-z\d])/i.exec(
      around,
    ) ?? [];
  return after;
}

function whyNotFound(host: string | undefined): string {
  if (host !== undefined && /^https?/i.test(host)) {
    return "The address holds its https:// twice, or the subdomain was given with it: write the subdomain alone.";
  }
  if (host?.endsWith(".zendesk.com")) {
    return "Look at the spelling, then at the network: Zendesk answers also for subdomains nobody has, so a name that is not found at all usually means no internet, a VPN, or a DNS server that does not know the outside.";
  }
  return "Look at the spelling, then at the network, a VPN and its DNS server. An account’s own address is its subdomain and .zendesk.com.";
}

const proxyLogin: Sentence = {
  takenFor: "A refusal by a proxy in between",
  pattern:
    /407 Proxy Authentication|Proxy Authentication Required|HTTP code 407|ERR_PROXY_AUTH|status(?: code)?:? 407/i,
  means: always({
    code: "proxy",
    title: "A proxy in between wants a login of its own (407)",
    detail:
      "Zendesk never saw the request. Give the program the proxy’s user and password (HTTPS_PROXY), or leave the proxy out for zendesk.com (NO_PROXY).",
    confidence: "certain",
  }),
};

const proxy: Sentence = {
  takenFor: "A failure of a proxy in between",
  pattern:
    /ERR_PROXY_\w+|ERR_TUNNEL_CONNECTION_FAILED|[Tt]unnel connection failed|CONNECT tunnel failed|[Cc]annot connect to proxy|ProxyError|Received HTTP code \d+ from proxy|NS_ERROR_PROXY\w*|proxy server is refusing|proxyconnect tcp|ERR_MANDATORY_PROXY|unable to connect to (?:the )?proxy/,
  means: always({
    code: "proxy",
    title: "A proxy in between did not let the connection through",
    detail:
      "Zendesk never saw the request. Look at the proxy’s address (HTTPS_PROXY, the system’s settings), and whether it may connect to *.zendesk.com on port 443.",
    confidence: "certain",
  }),
};

const offline: Sentence = {
  takenFor: "What a device without network says",
  pattern:
    /ERR_INTERNET_DISCONNECTED|[Ii]nternet connection appears to be offline|ENETUNREACH|ENETDOWN|[Nn]etwork is unreachable|No route to host|EHOSTUNREACH|ERR_ADDRESS_UNREACHABLE|NS_ERROR_OFFLINE|ERR_NETWORK_CHANGED|ERR_NETWORK_IO_SUSPENDED|network connection was lost/,
  means: always({
    code: "offline",
    title: "This device had no network, or lost it",
    detail:
      "Nothing came back from Zendesk. Whether a write arrived is not known if the network was lost in the middle.",
    confidence: "almost-certain",
  }),
};

const refused: Sentence = {
  takenFor: "A connection that was refused",
  pattern:
    /\bECONNREFUSED\b|[Cc]onnection refused|ERR_CONNECTION_REFUSED|NS_ERROR_CONNECTION_REFUSED|actively refused|[Cc]an't connect to the server|Failed to connect to|Unable to connect to the remote server/,
  means: ({ host, match }) => {
    const around = match.input.slice(Math.max(0, match.index - 200), match.index + 160);
    const isLocal = /localhost|127\.0\.0\.1|\[?::1\b/.test(`${around} ${host ?? ""}`);
    return {
      code: "connection-refused",
      title: isLocal
        ? "Nothing listens on this machine at that port"
        : "The connection was refused",
      detail: isLocal
        ? "The program that should answer there is not running, or runs on another port. Zendesk was not reached at all."
        : "Zendesk itself does not do that: look for a firewall, a proxy, another port than 443, or another host.",
      confidence: "certain",
    };
  },
};

const timeout: Sentence = {
  takenFor: "A request that took too long",
  pattern:
    /\bE(?:SOCKET)?TIMEDOUT\b|ERR_(?:CONNECTION_)?TIMED_OUT|[Rr]ead timed out|[Cc]onnect(?:ion)?(?: to .{1,80})? timed out|ConnectTimeout|ReadTimeout|OpenTimeout|SocketTimeoutException|timeout of \d+ ?ms exceeded|context deadline exceeded|Client\.Timeout|[Oo]peration timed out|cURL error 28\b|NS_ERROR_NET_TIMEOUT|HttpClient\.Timeout|TimeoutError|request timed out|UND_ERR_\w*TIMEOUT/,
  means: always({
    code: "timeout",
    title: "No answer came in time",
    detail:
      "Zendesk may be busy, or something in between is slow. A read can simply be sent again; of a write nobody knows whether it arrived: look before sending it a second time.",
    confidence: "certain",
  }),
};

const cut: Sentence = {
  takenFor: "A connection that broke",
  pattern:
    /\bECONNRESET\b|\bEPIPE\b|[Cc]onnection reset|socket hang up|ERR_CONNECTION_(?:RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE|[Ee]mpty reply from server|RemoteDisconnected|[Rr]emote end closed connection|[Cc]onnection aborted|forcibly closed|NS_ERROR_NET_(?:RESET|INTERRUPT|PARTIAL_TRANSFER)|ERR_HTTP2_\w+|ERR_INCOMPLETE_CHUNKED|IncompleteRead|[Bb]roken pipe|other side closed|UND_ERR_SOCKET|unexpected end of file|ECONNABORTED/,
  means: always({
    code: "connection-cut",
    title: "The connection was cut off in the middle",
    detail:
      "It broke on the way, or something in between closed it. A read can simply be sent again; of a write nobody knows whether it arrived: look before sending it a second time.",
    confidence: "certain",
  }),
};

/** What is said when no connection comes about. The surest first. */
export const networkSentences: readonly Sentence[] = [
  dns,
  proxyLogin,
  proxy,
  offline,
  refused,
  timeout,
  cut,
];
