/** What the recorded client sent for a rule, a macro, a view and a webhook. */

export function ruleBody(title: string) {
  const all = [{ field: "status", operator: "less_than", value: "solved" }];
  return { title, all, actions: [{ field: "status", value: "open" }] };
}

export function macroBody(title: string) {
  return { title, actions: [{ field: "status", value: "solved" }] };
}

export function viewBody(title: string) {
  return { title, all: [{ field: "status", operator: "less_than", value: "solved" }] };
}

export function webhookBody(name: string) {
  return {
    name,
    description: "Description",
    status: "active",
    endpoint: "https://example.com",
    http_method: "GET",
    request_format: "json",
    subscriptions: ["conditional_ticket_events"],
    authentication: {
      type: "basic_auth",
      data: { username: "john_smith", password: "hello" },
      add_position: "header",
    },
  };
}
