import { agent, customer, note, type Topic } from "./topic.ts";

const shared = { language: "en", group: "Billing" } as const;

/** Invoices, refunds and subscriptions. */
export const billing: readonly Topic[] = [
  {
    ...shared,
    name: "charged-twice",
    product: "any",
    type: "problem",
    priority: "high",
    tags: ["double_charge", "refund"],
    subjects: [
      "Charged twice for {order}",
      "Two payments of {amount}?",
      "Double charge on my card",
      "You took my money twice",
    ],
    turns: [
      customer(
        `My card shows two payments of {amount} for order {order}, [a minute apart|both on the same day]. I only ordered one {product}. Please [refund the second|sort this out].`,
        "screenshot",
      ),
      agent(`I can see why that is worrying. I have looked: we asked for {amount} once and got it once. The second line is a *reservation* that your bank made when the first attempt timed out. It should disappear by itself within five working days.

If it turns into a real payment I will refund it the same hour. Could you look again on Friday?`),
      customer(
        `It is Friday, and it says "completed" now, not "reserved". [So it is real after all.|Screenshot attached.]`,
        "screenshot",
      ),
      note(
        `Payment provider confirms: captured twice after the timeout on their side. They refund us, we refund now. Known since the incident on their status page.`,
      ),
      agent(
        `You were right and I was wrong: it was captured after all, because of a fault at our payment provider. {amount} have just been refunded, reference {invoice}. I am sorry for the extra week.`,
      ),
      customer(`The money is back. [Thanks for owning up to it, that is rare.|Good, thank you.]`),
    ],
  },
  {
    ...shared,
    name: "invoice-with-vat-number",
    from: "company",
    product: "any",
    type: "task",
    tags: ["invoice", "vat"],
    subjects: [
      "Invoice with our VAT number please",
      "Corrected invoice for {order}",
      "Invoice {invoice}: wrong company name",
      "PO number missing on invoice {invoice}",
    ],
    turns: [
      customer(
        `Could you please send a corrected invoice for {order}? It should be made out to {company}, with our [VAT number|purchase order number PO-77-1043]. Our accounts department [will not pay it otherwise|is very strict].`,
      ),
      agent(
        `Of course. Could you confirm the exact name and address as they should stand on it? Invoices cannot be changed after they are issued, so I cancel {invoice} and write a new one.`,
      ),
      customer(`{company}, 3 Foundry Yard, {city}. Everything else is right.`),
      agent(
        `The cancellation and the new invoice are attached. The amount is the same, {amount}, and the new due date is thirty days from today.`,
        "invoice",
      ),
      customer(`Perfect, accounts are happy. That [never|seldom] happens.`),
    ],
  },
  {
    ...shared,
    name: "refund-not-arrived",
    product: "any",
    type: "question",
    tags: ["refund", "late"],
    subjects: [
      "Where is my refund?",
      "Refund for {order} still not here",
      "Returned three weeks ago, no money",
    ],
    turns: [
      customer(
        `I returned a {product} three weeks ago ({tracking} says delivered), and the {amount} have not come back. [What is taking so long?|Your site says "within 14 days".]`,
      ),
      agent(
        `Three weeks is too long, you are right. The machine was checked in at the warehouse but nobody pressed the button that releases the refund. I have just pressed it: {amount}, to the card ending as on your order. Cards take three to five working days.`,
      ),
      customer(
        `[That card has expired since. Will it still arrive?|My bank says the account of that card is closed. What now?]`,
      ),
      note(
        `Refund bounced. Pay out by bank transfer, needs IBAN over the secure form, NOT by mail.`,
      ),
      agent(
        `Then I would rather send a bank transfer. Please do not write your account number in an e-mail; use this form, it is only readable for our accountants: https://fernhollow.example/payout.`,
      ),
      customer(
        `Form filled in. [Money came today. Thank you!|It is there, finally. Thanks for staying on it.]`,
      ),
    ],
  },
  {
    ...shared,
    name: "pause-subscription",
    product: "beans",
    type: "task",
    priority: "low",
    tags: ["bean_post", "subscription", "pause"],
    subjects: [
      "Pause my Bean Post",
      "Too much coffee!",
      "Skip the next two deliveries",
      "Can I pause over the summer?",
    ],
    turns: [
      customer(
        `I have [four|six] unopened bags on the shelf. Can I pause Bean Post for [two months|the summer] without losing my price?`,
      ),
      agent(
        `You can, and the price stays. I have paused it from the next delivery on; it starts again by itself, and you get a mail a week before. If you would rather decide each time, there is a switch in the app under **Bean Post → Skip**.`,
      ),
      customer(
        `Ah, that switch I had not seen. [Could you also change me to decaf every second bag?|And can the bags be 500 g instead of 250?]`,
      ),
      agent(
        `Done from the first delivery after the pause. You can change your mind until two days before each one.`,
      ),
      customer(`Brilliant, thanks. [Off to drink my stockpile.|]`),
    ],
  },
  {
    ...shared,
    name: "cancel-subscription",
    product: "beans",
    type: "task",
    tags: ["bean_post", "subscription", "cancel"],
    subjects: [
      "Cancel subscription",
      "Please cancel my Bean Post",
      "How do I cancel? There is no button",
      "CANCEL",
    ],
    turns: [
      customer(
        `I want to cancel Bean Post. [The page says "talk to us", so here I am talking to you.|There is no button for it anywhere, which I find a bit rude.]`,
      ),
      agent(`You are right about the button: it has been asked for and it is coming. Your Bean Post is cancelled as of now and nothing more will be charged. The bag that left yesterday is still on its way and is on us.

May I ask what made you stop? One line is plenty, and "none of your business" is a fine answer.`),
      customer(
        `[Too dark a roast for me, and nothing lighter in the list.|I drink tea now. Doctor's orders.|Money, to be honest. Nothing wrong with the coffee.]`,
      ),
      note(`Passed on to the roastery.`),
      agent(
        `Thank you, I have passed that on. If you ever come back, your settings are kept for a year.`,
      ),
    ],
  },
  {
    ...shared,
    name: "gift-card",
    product: "any",
    type: "question",
    tags: ["gift_card"],
    subjects: [
      "Gift card code does not work",
      "Gift card not accepted",
      "My gift card says 'already used'",
    ],
    turns: [
      customer(
        `I got a gift card for [50|100] for my birthday and the shop says "code already used". [I scratched it off five minutes ago!|I am sure I have never used it.]`,
        "photo",
      ),
      agent(
        `How annoying. The code was used a moment before your message, for an order that was never finished: the shop keeps a code reserved for an hour when a basket is left. Did you perhaps start on your phone?`,
      ),
      customer(
        `[Oh. Yes, on my phone, and then I wanted the bigger screen.|My son might have "helped".]`,
      ),
      agent(
        `That explains it. I have released it, it works again right now. (If it happens on a Sunday: waiting an hour does the same.)`,
      ),
      customer(`Works! [A Lark is on its way to me.|Thank you!]`),
    ],
  },
];
