import { agent, copied, customer, note, type Topic } from "./topic.ts";

const shared = { language: "en", group: "Orders & Shipping", product: "any" } as const;

/** Parcels, and what becomes of them. */
export const deliveries: readonly Topic[] = [
  {
    ...shared,
    name: "where-is-my-parcel",
    type: "question",
    tags: ["tracking", "late"],
    subjects: [
      "Where is my order {order}?",
      "Order {order} has not moved for a week",
      "Tracking {tracking}: no news",
      "Still waiting for my {product}",
      "Has my parcel been lost?",
    ],
    turns: [
      customer(
        `I ordered a {product} ({order}) and the tracking has said "[in transit|left the depot]" for [six|eight|nine] days. [It is a birthday present for next week.|Should I be worried?]`,
      ),
      agent(`You should not have to wait for news that long. I have asked the carrier to look for {tracking}; they have two working days to answer, and I will write either way on the second.

May I just check the address: is {city} still right, and is there a neighbour or shop that takes your parcels?`),
      customer(
        `The address is right. [Nobody here has seen it, I asked upstairs too.|Our neighbour is home all day and would have taken it.]`,
      ),
      note(
        `Carrier: last scan at the hub, presumed lost. Resend from stock rather than wait for the claim.`,
      ),
      agent(
        `The carrier cannot find it, so I am not going to let you wait any longer: a second {product} leaves today, express. If the first one turns up after all, simply refuse it.`,
      ),
      customer(
        `Both arrived on the same day, would you believe it. [I sent the driver off with one of them.|The second is with our neighbour, please collect it.] Thanks for being quick!`,
      ),
    ],
  },
  {
    ...shared,
    name: "wrong-item",
    type: "incident",
    tags: ["wrong_item", "return"],
    subjects: [
      "Wrong item in the box",
      "I ordered a {product} and got something else",
      "Mix-up with order {order}",
    ],
    turns: [
      customer(
        `My order {order} came today, but instead of a {product} there is [a box of twelve drip trays|a travel kettle in somebody else's name] inside. [Funny, but not what I need.|The delivery note is for a person in Leeds, so maybe they have mine?]`,
        "photo",
      ),
      agent(
        `That is our packing table, not you. I am sorry, and thank you for the photo.

Yours leaves today, {tracking}. A prepaid label for the wrong one is attached; there is no hurry, any time within a month is fine.`,
        "label",
      ),
      customer(
        `Thank you. Does the label work at [any post office|the parcel machine] in {city} too?`,
      ),
      agent(
        `Yes, it works wherever they take parcels. You do not need to print it: they can scan the code from your phone.`,
      ),
      customer(
        `[Right one arrived, wrong one is gone. All good.|Sorted. Somebody in Leeds will be happy as well, I hope.]`,
      ),
    ],
  },
  {
    ...shared,
    name: "damaged-in-transit",
    type: "incident",
    priority: "high",
    tags: ["damage", "carrier_claim"],
    subjects: [
      "Box arrived crushed",
      "{product} damaged in the post",
      "Dented on arrival, {order}",
      "Broken glass in the parcel ⚠️",
    ],
    turns: [
      customer(
        `The parcel with my {product} looks as if somebody had sat on it. [The housing has a dent on the left side.|One corner is split and something rattles.] I have not switched it on. Photos of the box and of the damage attached.`,
        "photo",
        "photo",
      ),
      agent(`Good that you did not switch it on, and good photos, those are just what the carrier wants to see.

Two questions for the claim: did you sign for it, and was the outer box already open?`),
      customer(
        `[The driver left it behind the bins. I did not sign anything.|I signed on his little screen before I saw the other side of the box.] It was not open.`,
      ),
      note(`Claim filed with the carrier. Replacement does not wait for it.`),
      agent(
        `The claim is filed and is between us and the carrier now. What matters to you: a new {product} leaves tomorrow, {tracking}, and the damaged one will be collected on a day of your choice. Which would suit you?`,
      ),
      customer(`[Thursday after four, please.|Any morning, I work from home.]`),
      agent(`Booked. Please put it back in its sad box, the courier brings the label.`),
      customer(`New one is flawless, old one is gone. Thank you.`),
    ],
  },
  {
    ...shared,
    name: "change-address",
    type: "task",
    tags: ["address"],
    subjects: [
      "Please change the delivery address",
      "Moving! New address for {order}",
      "URGENT address change",
      "Wrong house number on my order",
    ],
    turns: [
      customer(`I ordered this morning ({order}) and only now noticed that the shop still had my old address. [We moved to {city} in spring.|I typed the wrong house number.] Can you change it before it ships?

New: 14 Orchard Lane, {city}`),
      agent(
        `Just in time: it was waiting to be packed. The label now says 14 Orchard Lane, {city}. Please change the address in your account too, or the next one will go wrong again: https://fernhollow.example/account.`,
      ),
      customer(
        `Done, and thank you. You saved [our former landlord from a free {product}|me an awkward conversation].`,
      ),
    ],
  },
  {
    ...shared,
    name: "customs-charges",
    type: "question",
    tags: ["customs", "vat"],
    subjects: [
      "Customs want money",
      "Unexpected duty on {order}",
      "Import charges??",
      "Why am I paying VAT twice?",
    ],
    turns: [
      customer(
        `The courier wants [43.10|61.75] in customs charges before they hand over {order}. Your shop said "[all taxes included|no further costs]". I am not paying VAT twice.`,
        "screenshot",
      ),
      agent(`You are right, and you should not. Orders to {city} are sent with duties prepaid; the courier's system has not matched the papers, which happens when the phone number is missing.

Please do not pay. I have sent them the papers again; it usually takes a day. If the parcel machine asks, choose "sender pays".`),
      customer(
        `They have written again, "final notice, parcel returns in 3 days". [This is getting silly.|Should I just pay?]`,
        "screenshot",
      ),
      note(
        `Rang the courier: papers were attached to the wrong shipment. Released while on the phone.`,
      ),
      agent(
        `I rang them: our papers had been filed with someone else's parcel. It is released and comes tomorrow, and there is nothing to pay. If the driver asks anyway, take a receipt and I will refund it the same day.`,
      ),
      customer(`Delivered, nothing asked. Thank you for picking up the phone!`),
    ],
  },
  {
    ...shared,
    name: "return-within-thirty-days",
    type: "task",
    tags: ["return", "refund"],
    subjects: [
      "I would like to return my {product}",
      "Return {order}",
      "How do I send it back?",
      "It is not you, it is me",
    ],
    turns: [
      customer(
        `I bought a {product} on {lately} and it is [lovely, but too big for my kitchen|a fine thing, but I have to admit that I prefer filter coffee]. I would like to return it. I have used it [twice|for a few days], is that a problem?`,
      ),
      agent(
        `No problem at all, thirty days are there for trying. Please rinse it, empty the tank and pack it in the original box; the label is attached. The refund of {amount} goes back the way you paid as soon as it is here, usually within a week.`,
        "label",
      ),
      customer(`Sent off today, receipt says {tracking}. [Sorry to see it go.|]`),
      agent(
        `It arrived this morning in perfect shape. {amount} are on the way to you. Should you ever have a bigger kitchen, you know where we are.`,
      ),
      customer(
        `Refund is there. [I will be back for the kettle.|Thank you for making this so easy.]`,
      ),
    ],
  },
  {
    ...shared,
    name: "missing-part",
    type: "incident",
    tags: ["missing_part"],
    subjects: [
      "Part missing from the box",
      "No tamper in my parcel",
      "The {product} came without its power cable",
      "Something is missing…",
    ],
    turns: [
      customer(
        `I have unpacked my {product} ({order}) but I cannot find [the small bag with the screws|the power cable|the measuring spoon]. I have [turned the box inside out|looked under every piece of cardboard].`,
      ),
      agent(
        `Then it was never in there, sorry. It is on its way as a letter, you should have it the day after tomorrow. Is anything else missing? The list is on the inside of the lid.`,
      ),
      customer(`Went through the list: everything else is there. [Lovely packaging by the way.|]`),
      copied(
        `Sorry to butt in, I am the one waiting for coffee here. Is there any way to use it without in the meantime?`,
      ),
      agent(
        `There is: the {product} works without it, only please do not put it in the dishwasher until it is complete. And I hope the coffee reaches you soon.`,
      ),
      customer(`Letter came, all complete. We are both caffeinated now.`),
    ],
  },
];
