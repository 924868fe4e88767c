import type { RequestLine } from "./endpoints.ts";

/** What a request to an endpoint usually carries, to start from. */
export interface Sample {
  readonly query?: string;
  readonly body?: unknown;
}

const page = "page[size]=10";
const comment = { body: "Thank you for writing.", public: false };

/** For the endpoints where a bare request would say little. Names, numbers and words are made up. */
export const samples: Readonly<Partial<Record<RequestLine, Sample>>> = {
  "GET /tickets": { query: `${page}&sort=-updated_at&include=users,groups` },
  "POST /tickets": { body: { ticket: { subject: "A question", comment } } },
  "PUT /tickets/{id}": { body: { ticket: { comment, additional_tags: ["seen"] } } },
  "GET /tickets/show_many": { query: "ids=1,2,3" },
  "PUT /tickets/update_many": {
    query: "ids=1,2,3",
    body: { ticket: { additional_tags: ["seen"] } },
  },
  "GET /tickets/{id}": { query: "include=users,groups,organizations" },
  "GET /tickets/{id}/comments": { query: `${page}&include=users` },
  "GET /tickets/{id}/audits": { query: page },
  "POST /tickets/{id}/merge": {
    body: { ids: [2], target_comment: "Merged.", target_comment_is_public: false },
  },
  "POST /tickets/{id}/satisfaction_rating": { body: { satisfaction_rating: { score: "good" } } },
  "GET /search": { query: "query=type:ticket+status<solved&sort_by=updated_at&per_page=10" },
  "GET /search/count": { query: "query=type:ticket+status<solved" },
  "GET /search/export": { query: `query=status<solved&filter[type]=ticket&${page}` },
  "GET /views": { query: `${page}&active=true` },
  "GET /views/count_many": { query: "ids=1,2,3" },
  "GET /views/{id}/tickets": { query: page },
  "GET /users": { query: `${page}&role[]=agent&role[]=admin` },
  "GET /users/search": { query: "query=ada" },
  "GET /users/autocomplete": { query: "name=ad" },
  "GET /users/show_many": { query: "ids=1,2,3" },
  "PUT /users/{id}": { body: { user: { notes: "Prefers mail." } } },
  "POST /users": { body: { user: { name: "Jo Doe", email: "jo@example.com" } } },
  "GET /organizations": { query: page },
  "PUT /organizations/{id}": { body: { organization: { notes: "Two offices." } } },
  "GET /groups": { query: page },
  "GET /macros": { query: `${page}&active=true&only_viewable=true` },
  "GET /macros/search": { query: "query=close" },
  "GET /autocomplete/tags": { query: "name=vi" },
  "GET /requests": { query: `${page}&sort=-updated_at` },
  "POST /requests": {
    body: { request: { subject: "A question", comment: { body: "Where is my order?" } } },
  },
  "PUT /requests/{id}": { body: { request: { comment: { body: "One thing more." } } } },
  "GET /requests/search": { query: "query=order" },
  "GET /help_center/articles/search": { query: "query=password" },
  "POST /help_center/sections/{id}/articles": {
    body: { article: { title: "How to begin", body: "<p>First.</p>", locale: "en-us" } },
  },
  "GET /incremental/tickets/cursor": { query: "start_time=1767225600&per_page=10" },
  "POST /oauth/clients": {
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
