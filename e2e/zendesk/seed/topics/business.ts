import { agent, colleague, copied, customer, note, type Topic } from "./topic.ts";

const shared = { language: "en", group: "Business", from: "company" } as const;

/** Offices, cafés and resellers. */
export const business: readonly Topic[] = [
  {
    ...shared,
    name: "office-machine-quote",
    from: "office",
    product: "machine",
    type: "question",
    tags: ["presales", "office"],
    subjects: [
      "Coffee for 35 people",
      "Quote for our office",
      "{company}: machine and service",
      "Offer needed by Friday",
    ],
    turns: [
      customer(
        `{company} is moving to [a new floor|new offices in {city}] in [March|the autumn] and we need coffee for about 35 people. Everyone likes something different. What would you suggest, and what would it cost with service?`,
      ),
      agent(`For 35 people I would take two {product}s and one grinder each rather than one big machine: when one is being cleaned, the other still makes coffee.

- 2 × {product}, 2 × Tern
- service every six months, filters and gaskets included
- a loan machine within one working day if something breaks

Is there a water connection within two metres of where they would stand, and who would clean them in the evening?`),
      customer(
        `Water connection yes, [about one metre|right behind the wall]. Cleaning: we have people for that, but nobody who loves coffee. I am copying in our facility manager.`,
      ),
      copied(
        `Hello, facility manager here. Could you come by and look at the place? Also, our invoices need a purchase order number.`,
      ),
      note(
        `Visit booked. Terms: 30 days, 8 % for two machines. PO number on every invoice, see organization notes.`,
      ),
      agent(
        `With pleasure: next Wednesday at 14:00? The offer is attached; it includes an hour of training for whoever is brave enough, and the number on every invoice.`,
        "invoice",
      ),
      customer(
        `Wednesday is good. [The offer looks fine to me, it just needs one more signature.|See you then.]`,
      ),
      agent(
        `It was nice to meet you all. Delivery is set for the first week of the month, order {order}.`,
      ),
      customer(`Machines are in and there has been a queue ever since. Thank you!`),
    ],
  },
  {
    ...shared,
    name: "service-visit",
    product: "machine",
    type: "task",
    tags: ["service_contract", "visit"],
    subjects: [
      "Service visit for {company}",
      "Half-yearly maintenance",
      "Machine in the kitchen needs its service",
      "Technician on Tuesday?",
    ],
    turns: [
      customer(
        `The {product} at {company} (serial {serial}) says that it is due for service. When could somebody come? [Before nine would be best, we open at ten.|Not on Mondays, please.]`,
      ),
      agent(
        `Our technician is in {city} next week. I can offer [Tuesday 7:45|Thursday 8:15]. It takes about an hour, and the machine has to be cool, so please leave it off that morning.`,
      ),
      customer(`[That works. The back door is open, ring twice.|Fine. Parking is in the yard.]`),
      colleague(
        `Visit done. Group gasket, both shower screens, steam valve seal. Grinder burrs at 60 %, next time. Customer's own filter was two years old, replaced.`,
      ),
      agent(
        `All done: new gaskets and seals, everything descaled and calibrated. The grinder's burrs will want changing at the next visit in half a year. The report is attached.`,
        "invoice",
      ),
      customer(`Thank you, the coffee is noticeably better. [The technician was lovely, too.|]`),
    ],
  },
  {
    ...shared,
    name: "reseller-prices",
    from: "reseller",
    product: "any",
    type: "question",
    tags: ["reseller", "pricing"],
    subjects: [
      "Reseller price list",
      "New price list?",
      "Margins on the {product}",
      "Order of 24 × {product}",
    ],
    turns: [
      customer(
        `We would like to order 24 × {product} for [the Christmas season|our two new shops]. Is the price list from spring still valid, and how long is the lead time?`,
      ),
      agent(
        `The spring list is valid until the end of the quarter; the new one (attached) follows after that. Twenty-four pieces are in stock today and would leave within three working days. Over twenty you get the next tier, which is 4 % better.`,
        "list",
      ),
      customer(
        `In your list the {product} has the same article number as the older model. [Our system rejects that.|Which one is right?]`,
      ),
      note(`Typo in the list, row 14. Corrected file uploaded, told sales.`),
      agent(
        `Well spotted: row 14 had the old number. The corrected list is attached. I have reserved the 24 pieces for you until Friday.`,
        "list",
      ),
      customer(
        `Order placed: {order}. [Same pallet address as always.|Please deliver to the ramp, not to the shop.]`,
      ),
      agent(`Confirmed, with delivery to the right door. Thank you!`),
    ],
  },
  {
    ...shared,
    name: "machine-down-in-cafe",
    from: "cafe",
    product: "machine",
    type: "incident",
    priority: "urgent",
    tags: ["service_contract", "down"],
    subjects: [
      "URGENT: machine down, café full",
      "{company}: no coffee since 8 this morning",
      "Machine stopped mid-service",
      "We are losing money by the minute",
    ],
    turns: [
      customer(
        `Our {product} stopped in the middle of the morning rush: display dark, water underneath. We are a café, without it [we can close|we are selling tea and apologies]. Serial {serial}. Please call!`,
      ),
      note(
        `Contract with one-day loan machine. Called at once: mains breaker had tripped, wet drip tray connector.`,
      ),
      agent(
        `As discussed on the phone: please leave it unplugged, the breaker did its job. A technician with a loan machine is on the way and should be in {city} by [13:30|two o'clock].`,
      ),
      customer(`He is here. [Loan machine runs.|Coffee since ten past two.] What was it?`),
      colleague(
        `Drain hose had slipped off the tray, water reached the connector. Dried, new clip, insulation test passed. Sent a note to check the clip at every visit.`,
      ),
      agent(
        `A clip on the drain hose had broken, and the water found the one place where it should not be. Your machine is back in service and tested, and I have asked for that clip to be changed at every visit from now on, not only yours. The contract covers all of it.`,
      ),
      customer(`Appreciate the speed. [The regulars too.|That is why we pay for the contract.]`),
    ],
  },
];
