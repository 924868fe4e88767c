/** Every address of the app. Links are built here and nowhere else. */
export const paths = {
  signIn: (returnTo?: string) => (returnTo ? `/?returnTo=${encodeURIComponent(returnTo)}` : "/"),
  callback: () => "/callback",
  tickets: () => "/tickets",
  ticket: (id: number) => `/tickets/${id}`,
  requests: () => "/requests",
  request: (id: number) => `/requests/${id}`,
  newRequest: () => "/requests/new",
  access: () => "/access",
  accessClients: () => "/access/clients",
  explorer: () => "/explorer",
  troubleshoot: () => "/troubleshoot",
} as const;
