import type { OperationAreas } from "./operation.ts";

/** Where tickets come from: https://developer.zendesk.com/api-reference/ticketing/channels/ */
export const channels = {
  Talk: [
    "POST /api/v2/channels/voice/agents/:id/tickets/:ticket_id/display",
    "POST /api/v2/channels/voice/agents/:id/users/:user_id/display",
    "POST /api/v2/channels/voice/tickets",
  ],
  "X channel": [
    "GET /api/v2/channels/twitter/monitored_twitter_handles",
    "GET /api/v2/channels/twitter/monitored_twitter_handles/:id",
    "POST /api/v2/channels/twitter/tickets",
    "GET /api/v2/channels/twitter/tickets/:id/statuses",
  ],
  "Channel framework": [
    "POST /api/v2/any_channel/channelback/report_error",
    "POST /api/v2/any_channel/push",
    "POST /api/v2/any_channel/validate_token",
  ],
  "Push notification devices": ["POST /api/v2/push_notification_devices/destroy_many"],
} as const satisfies OperationAreas;
