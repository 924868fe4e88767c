import type { Via } from "../records/kinds/via.ts";

/** How a ticket or a comment came in, in the API's words (`via.channel`). */
export type Channel =
  | "email"
  | "web"
  | "api"
  | "chat"
  | "mobile"
  | "native_messaging"
  | "whatsapp"
  | "voice"
  | "sample_ticket";

/** How often customers choose each. */
export const channelWeights: readonly (readonly [weight: number, channel: Channel])[] = [
  [46, "email"],
  [25, "web"],
  [7, "chat"],
  [6, "mobile"],
  [5, "voice"],
  [4, "native_messaging"],
  [4, "api"],
  [3, "whatsapp"],
];

/** Where customers write to. */
export const supportAddress = "support@fernhollow.example";

/** Channels on which people write short messages rather than letters. */
export function isConversation(channel: Channel): boolean {
  return channel === "chat" || channel === "native_messaging" || channel === "whatsapp";
}

/** The `via` of a ticket or comment by a customer. */
export function viaCustomer(channel: Channel, customer: { name: string; email: string }): Via {
  if (channel !== "email") return viaStaff(channel);
  return {
    channel,
    source: {
      from: { address: customer.email, name: customer.name },
      to: { name: "Fernhollow Coffee Works", address: supportAddress },
      rel: null,
    },
  };
}

/** The `via` of what staff write: nothing is known of its source. */
export function viaStaff(channel: Channel = "web"): Via {
  return { channel, source: { from: {}, to: {}, rel: null } };
}
