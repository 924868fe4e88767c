/** What a request to an endpoint usually carries, to start from. */
interface Sample {
  readonly query?: string;
  readonly body?: unknown;
}

const page = "page[size]=10";
const comment = { body: "Thank you for writing.", public: false };

const samples: Readonly<Record<string, Sample>> = {
  "GET /api/v2/tickets": { query: `${page}&sort=-updated_at&include=users,groups` },
  "POST /api/v2/tickets": { body: { ticket: { subject: "A question", comment } } },
  "PUT /api/v2/tickets/{id}": { body: { ticket: { comment, additional_tags: ["seen"] } } },
  "GET /api/v2/tickets/show_many": { query: "ids=1,2,3" },
  "PUT /api/v2/tickets/update_many": {
    query: "ids=1,2,3",
    body: { ticket: { additional_tags: ["seen"] } },
  },
  "GET /api/v2/tickets/{id}": { query: "include=users,groups,organizations" },
  "GET /api/v2/tickets/{id}/comments": { query: `${page}&include=users` },
  "GET /api/v2/tickets/{id}/audits": { query: page },
  "POST /api/v2/tickets/{id}/merge": {
    body: { ids: [2], target_comment: "Merged.", target_comment_is_public: false },
  },
  "GET /api/v2/search": { query: "query=type:ticket+status<solved&sort_by=updated_at&per_page=10" },
  "GET /api/v2/search/count": { query: "query=type:ticket+status<solved" },
  "GET /api/v2/search/export": { query: `query=status<solved&filter[type]=ticket&${page}` },
  "GET /api/v2/views": { query: `${page}&active=true` },
  "GET /api/v2/views/count_many": { query: "ids=1,2,3" },
  "GET /api/v2/views/{id}/tickets": { query: page },
  "GET /api/v2/users": { query: `${page}&role[]=agent&role[]=admin` },
  "GET /api/v2/users/search": { query: "query=ada" },
  "GET /api/v2/users/autocomplete": { query: "name=ad" },
  "GET /api/v2/users/show_many": { query: "ids=1,2,3" },
  "PUT /api/v2/users/{id}": { body: { user: { notes: "Prefers mail." } } },
  "POST /api/v2/users": { body: { user: { name: "Jo Doe", email: "jo@example.com" } } },
  "GET /api/v2/organizations": { query: page },
  "GET /api/v2/groups": { query: page },
  "GET /api/v2/macros": { query: `${page}&active=true&only_viewable=true` },
  "GET /api/v2/macros/search": { query: "query=close" },
  "GET /api/v2/autocomplete/tags": { query: "name=vi" },
  "GET /api/v2/requests": { query: `${page}&sort=-updated_at` },
  "POST /api/v2/requests": {
    body: { request: { subject: "A question", comment: { body: "Where is my order?" } } },
  },
  "PUT /api/v2/requests/{id}": { body: { request: { comment: { body: "One thing more." } } } },
  "GET /api/v2/requests/search": { query: "query=order" },
  "GET /api/v2/help_center/articles/search": { query: "query=password" },
  "POST /api/v2/help_center/sections/{id}/articles": {
    body: { article: { title: "How to begin", body: "<p>First.</p>", locale: "en-us" } },
  },
  "GET /api/v2/incremental/tickets/cursor": { query: "start_time=1767225600&per_page=10" },
  "POST /api/v2/oauth/clients": {
    body: {
      client: {
        name: "My app",
        identifier: "my_app",
        kind: "public",
        redirect_uri: ["https://example.com/callback"],
      },
    },
  },
};

/** The sample of an endpoint, by its method and its path with places. */
export function sampleFor(method: string, path: string): Sample {
  return samples[`${method} ${path}`] ?? {};
}
