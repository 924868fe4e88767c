import { supportAddress } from "./channels.ts";
import { DAY, timestamp } from "./dates.ts";
import { brandId } from "./fields.ts";

/** Why Zendesk held a mail back: https://developer.zendesk.com/documentation/ticketing/reference-guides/suspensions-reference/ */
const causes = {
  spam: { cause: "Detected as spam", cause_id: 0 },
  outOfOffice: { cause: "Automated response mail, out of office", cause_id: 8 },
  automatic: { cause: "Automated response mail", cause_id: 3 },
  blocklisted: { cause: "Email is from a blocklisted sender or domain", cause_id: 13 },
} as const;

/** Mails that wait for somebody to let them in, newest first. */
export function seedSuspendedTickets(until: number): object[] {
  const mails = [
    {
      name: "Sam Suspended",
      email: "suspended@example.com",
      subject: "LET ME IN",
      content: "You blocked me. I only wanted my money back. Answer me!",
      ...causes.blocklisted,
    },
    {
      name: "Best SEO Team",
      email: "rank@first-page.example",
      subject: "Your site is not on page one",
      content: "Dear webmaster, we have looked at your site and found 217 critical mistakes…",
      ...causes.spam,
    },
    {
      name: "Harriet Quinn",
      email: "h.quinn@inbox.example",
      subject: "Automatic reply: Your Fernhollow order",
      content: "I am away until Monday and read no mail. In urgent cases water the plants.",
      ...causes.outOfOffice,
    },
    {
      name: "noreply",
      email: "noreply@carrier.example",
      subject: "Delivery status NX204918773",
      content: "This is an automatic message. Do not reply.",
      ...causes.automatic,
    },
    {
      name: "Prince of somewhere",
      email: "prince@palace.example",
      subject: "CONFIDENTIAL <b>offer</b>",
      content:
        '<p>Dear friend, <img src="https://open.attacker.example/s.gif"> I have a proposal.</p>',
      ...causes.spam,
    },
  ];
  return mails.map(({ name, email, ...mail }, place) => ({
    id: 6001 + place,
    author: { id: null, name, email },
    message_id: `<suspended-${place}@mail.example>`,
    recipient: supportAddress,
    created_at: timestamp(until - (place + 0.3) * DAY),
    via: {
      channel: "email",
      source: {
        from: { address: email, name },
        to: { address: supportAddress, name: "Fernhollow Coffee Works" },
        rel: null,
      },
    },
    brand_id: brandId,
    ...mail,
  }));
}
