import { everyone, staff } from "../roles.ts";
import type { EndpointArea } from "./endpoint.ts";

const read = { scopes: ["hc:read", "read"], roles: everyone, certainty: "documented" } as const;
const write = { scopes: ["hc:write", "write"], roles: staff, certainty: "documented" } as const;

/**
 * Help Center content. Read 2026-11:
 * https://developer.zendesk.com/api-reference/help_center/help-center-api/introduction/
 * https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/
 */
export const helpCenter = {
  "GET /help_center/categories": { title: "List categories", ...read },
  "GET /help_center/sections": { title: "List sections", ...read },
  "GET /help_center/articles": { title: "List articles", ...read },
  "GET /help_center/articles/search": { title: "Search articles", ...read },
  "GET /help_center/articles/{id}": { title: "Show an article", ...read },
  "GET /help_center/{locale}/categories": { title: "List categories of a language", ...read },
  "GET /help_center/{locale}/sections": { title: "List sections of a language", ...read },
  "GET /help_center/{locale}/articles": { title: "List articles of a language", ...read },
  "GET /help_center/{locale}/articles/{id}": { title: "Show an article in a language", ...read },
  "PUT /help_center/articles/{id}": { title: "Change an article", ...write },
  "POST /help_center/sections/{id}/articles": { title: "Write an article", ...write },
} as const satisfies EndpointArea;
