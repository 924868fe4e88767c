import { agent, colleague, copied, customer, light, note, type Topic, type Turn } from "./topic.ts";

type Chapter = (site: string) => Turn[];

/** What happens at one place of a large order; the places of a rollout take turns with these. */
const chapters: readonly Chapter[] = [
  (site) => [
    customer(
      `Next is **${site}**. The lease starts on the first, the kitchen is on the second floor, and there is a goods lift (120 × 90 cm, I measured).`,
    ),
    agent(
      `Noted: ${site}, second floor, lift. The machine on its pallet is 80 × 60, so that fits. Water and power within two metres?`,
    ),
    customer(
      `Power yes, water three and a half. [The landlord does not want new pipes.|The wall between is concrete.]`,
    ),
    note(
      `${site}: take the long hose kit and the pressure regulator. Not in the standard offer, 46 net, already agreed in the frame contract §4.`,
    ),
    agent(
      `Three and a half is fine with the long hose; it runs behind the skirting board and is covered by your contract. Shall we say Tuesday, 8:00?`,
    ),
    customer(`Tuesday at 8. I will be there with the keys.`),
    colleague(
      `${site} installed, tested, two people trained. Hose fixed with clips, photo in the file.`,
    ),
    agent(
      `${site} is running. The two people who were trained asked very good questions; one of them wanted to know about cleaning tablets, so a box is on its way.`,
    ),
  ],
  (site) => [
    agent(
      `**${site}** is on the truck for Thursday, tracking {tracking}. Is there someone at reception from seven?`,
    ),
    copied(
      `Reception is there from 7:30. If they come earlier, the café on the corner takes deliveries for us.`,
    ),
    note(`Driver knows. Phone number of the reception is on the delivery note.`),
    customer(
      `Small emergency at ${site}: the pallet came, but the grinder's box is open and the hopper is cracked.`,
      "photo",
    ),
    agent(
      `I am sorry. Please use the machine with ground coffee until tomorrow; a new hopper leaves now by courier, and the claim with the carrier is ours to fight.`,
    ),
    light(
      `Crack runs along the mould line, that is not from the transport. I would like that hopper back for the supplier.`,
    ),
    agent(
      `The hopper should be with you before ten. Please put the cracked one into the same box, the label inside is prepaid: our workshop wants to see it.`,
    ),
    customer(
      `In place, and grinding. The team at ${site} says thank you (with three exclamation marks).`,
    ),
  ],
  (site) => [
    customer(
      `**${site}** has been open for a week now, and they say that the coffee is bitter there. Same beans as everywhere else.`,
    ),
    agent(
      `Same beans, other water. Could somebody send me the number from the test strip in the welcome box?`,
    ),
    copied(`Here you go: 19, so dark violet. The strip from head office was 7.`, "photo"),
    note(`19 °dH at ${site}. Filter size 3 instead of 2, bypass at 20 %. Interval four months.`),
    agent(
      `That explains it: the water at ${site} is almost three times as hard. Your technician comes on Monday with a larger filter. Until then, one degree less and slightly coarser will help.`,
    ),
    customer(`One degree less did help already. Do we have to change the filter more often there?`),
    agent(
      `Every four months instead of six, and it is in our calendar, not yours. The contract covers it.`,
    ),
    customer(`I like things that are in your calendar.`),
  ],
  (site) => [
    customer(
      `The invoice for **${site}** ({invoice}) has the old purchase order number. Accounts sent it back to me with a sticky note.`,
    ),
    agent(
      `Sorry, the number was copied from the order before. The corrected invoice is attached.`,
      "invoice",
    ),
    copied(
      `Accounts here. The cost centre is missing as well: 4410 for ${site}. Could both be on every invoice from now on?`,
    ),
    agent(
      `They can. I have added a rule: site, purchase order and cost centre on each invoice, or the system refuses to send it.`,
      "invoice",
    ),
    note(
      `Rule added for this organization. Checked the last six invoices as well, two more had the old number, reissued.`,
    ),
    agent(
      `I have also gone through the earlier ones: two more had the old number. Both are attached, so that nobody has to write another sticky note.`,
      "invoice",
      "invoice",
    ),
    copied(`Thank you, all booked.`),
    customer(`Accounts have never thanked anyone before. I shall frame this.`),
  ],
  (site) => [
    copied(`Could ${site} get the machine with the two spouts? People there come in pairs.`),
    agent(
      `They can: it is the same machine with another portafilter. I am sending one of each, so that nobody has to decide now.`,
    ),
    customer(
      `While we are at it: who at ${site} may order beans? I would like to keep that to two people.`,
    ),
    agent(
      `In the portal under **Team → ${site}** there is a switch "may order" for each person. I have set it for nobody yet; tell me two names, or set it yourself.`,
    ),
    customer(`I have set it, that was easy. [Ola and Bram.|Ola and the office dog's owner.]`),
    note(
      `Portal confusion at the last two sites: add the "may order" step to the welcome mail. Asked for it.`,
    ),
    agent(
      `Good. One thing that I have learnt from this: I have put that step into the welcome mail for all the sites that follow.`,
    ),
    customer(`You are making my job look easy. 🙏`),
  ],
  (site) => [
    customer(
      `**${site}** wants to move the opening forward by two weeks. Is that at all possible?`,
    ),
    agent(
      `Let me ask the warehouse before I promise anything. Which of the three would you rather have first: machine, grinder or fridge?`,
    ),
    customer(`Machine and grinder. Milk can live in a normal fridge for a while.`),
    note(
      `Machine can come from the cancelled order, grinder from stock. Fridge keeps the old date.`,
    ),
    colleague(`Technician free on the 14th in the afternoon, reserved for ${site}.`),
    agent(
      `It is possible: machine and grinder on the 14th after lunch, the fridge on the date we had. Does ${site} have a name for the bell yet?`,
    ),
    copied(`The bell says "Tbd." and we have grown fond of it.`),
    agent(`Then "Tbd." is what the delivery note says. Confirmed for the 14th.`),
  ],
];

/** A large order that is delivered place by place: eight comments for each place, after two to begin with. */
export function rollout(name: string, sites: readonly string[]): Topic {
  return {
    name,
    language: "en",
    group: "Business",
    product: "machine",
    type: "task",
    priority: "high",
    tags: ["service_contract", "rollout", "vip"],
    subjects: [`Rollout for {company}: ${sites.length} sites, one thread please`],
    turns: [
      customer(
        `As discussed, here is everything about our ${sites.length} sites in one place, so that nobody has to search. The list with addresses, floors and opening dates is attached. I would suggest that we go through them one after the other, in this thread.

My colleague in copy decides when I am away.`,
        "list",
      ),
      agent(
        `Thank you, this is the best list that anyone has ever sent us. One thread it is: I will write here before each delivery, and after. Let us begin.`,
      ),
      ...sites.flatMap((site, place) => chapters[place % chapters.length]?.(site) ?? []),
    ],
  };
}
