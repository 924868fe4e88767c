import { agent, customer, note, type Topic } from "./topic.ts";

const shared = { language: "en", group: "Support", type: "question" } as const;

/** Questions that are about coffee rather than about machines. */
export const brewing: readonly Topic[] = [
  {
    ...shared,
    name: "sour-espresso",
    product: "machine",
    tags: ["tips", "dialling_in"],
    subjects: [
      "My espresso is sour",
      "Sour shots, what am I doing wrong?",
      "Help me not waste another bag",
      "Tastes like lemon juice",
    ],
    turns: [
      customer(
        `I have had my {product} for [two weeks|a month] and every shot is sour. [18 g in, about 40 g out, 20 seconds.|I follow the recipe card that came with it.] The beans are [a light Ethiopian|from the supermarket, a medium roast]. What am I doing wrong?`,
      ),
      agent(`Nothing dramatic. Sour means that too little has been taken out of the coffee. Change **one** thing at a time, in this order:

1. Grind finer until 36 g take about 30 seconds.
2. If it is still sour, raise the temperature by one degree.
3. If it is *still* sour, let more run: 18 g in, 45 g out.

And let the machine warm up for twenty minutes, with the portafilter locked in. It matters more than one thinks.`),
      customer(
        `Finer helped a lot: 31 seconds, and I can taste [chocolate|something like peach] now. Is it normal that the first shot of the day is still worse than the second?`,
      ),
      agent(
        `Very normal, that is the warm-up. Pull an empty shot of hot water through the basket first and the first cup tastes like the second.`,
      ),
      customer(
        `[I have stopped going to the café downstairs. They have noticed.|That was it. Thank you, I have learnt more here than on the whole internet.]`,
      ),
    ],
  },
  {
    ...shared,
    name: "water-hardness",
    product: "machine",
    tags: ["water", "tips"],
    subjects: [
      "Which water for the {product}?",
      "Is my tap water too hard?",
      "Bottled, filtered or tap?",
    ],
    turns: [
      customer(
        `We moved to {city} and the waterworks say [18|21] degrees of hardness. Can I use that in the {product}, or do I need bottled water? [I would rather not carry bottles to the fourth floor.|]`,
      ),
      agent(`It would work, but you would be descaling every three weeks. Please do not use distilled water either: the level sensor needs some minerals to see it.

The simplest good answer is a filter jug, mixed half and half with tap water. That brings you to about 8 degrees, where both the machine and the coffee are happy.`),
      customer(`Half and half, that is easy. Do I have to tell the machine anything?`),
      agent(
        `Yes: Settings → Water → **8 °dH**, so that it reminds you to descale at the right time.`,
      ),
      customer(`Done. Coffee tastes rounder, too. Thanks!`),
    ],
  },
  {
    ...shared,
    name: "kettle-temperature",
    product: "kettle",
    tags: ["kettle", "temperature"],
    subjects: [
      "{product} stops at 94 °C",
      "Kettle never boils",
      "Is my kettle's thermometer wrong?",
      "Altitude and my {product}",
    ],
    turns: [
      customer(
        `My {product} is set to 100 °C but [switches off at 94|hovers at 95 and never gets there]. Is the thermometer broken? [I live rather high up, if that has anything to do with it.|]`,
      ),
      agent(
        `How high is rather high? Water boils about one degree cooler for every 300 metres. At 1,600 m it boils at 94.5 °C and no kettle in the world gets it hotter.`,
      ),
      customer(
        `[1,720 metres!|About 1,500, I looked it up.] I had no idea. So tea is different up here?`,
      ),
      agent(
        `It is, and black tea suffers most. In the settings there is **Altitude**: with it the {product} knows its own boiling point, stops hovering and saves you a minute each time.`,
      ),
      customer(
        `Set. It now proudly says "boiled" at 94. [Physics!|Thanks, that was the nicest support I have had this year.]`,
      ),
    ],
  },
  {
    ...shared,
    name: "rust-spots",
    product: "kettle",
    group: "Repairs & Warranty",
    tags: ["kettle", "rust"],
    subjects: ["Rust in my kettle?", "Brown spots inside the {product}", "Is this safe to drink?"],
    turns: [
      customer(
        `There are brown spots on the bottom of my {product}, [like freckles|about ten of them]. Is that rust? Is it safe? [We have a small child.|]`,
        "photo",
      ),
      agent(
        `From your photo: that is not the steel rusting, it is iron from the water that has settled on the lime. Harmless, but not pretty. Boil half a litre with two spoons of citric acid, leave it for half an hour, rinse twice.`,
      ),
      customer(
        `Most spots went away, [three|two] stayed, and now I can see tiny pits under them.`,
        "photo",
      ),
      note(
        `Pits = real corrosion, probably salt. Covered. Replace, ask for the old one back for the lab.`,
      ),
      agent(
        `Pits are something else, and the lining should not do that. You will get a new one, {tracking}; a label for the old one is in the box, since our lab would like to see it. Until then please use another kettle. It is not dangerous, but I would not like it in my kitchen.`,
      ),
      customer(`New kettle has arrived, thank you for taking it seriously.`),
    ],
  },
  {
    ...shared,
    name: "drip-brewer-overflow",
    product: "brewer",
    tags: ["brewer", "filter"],
    subjects: ["{product} overflows", "Coffee grounds in the pot", "Flooded the counter again"],
    turns: [
      customer(
        `When I brew a full pot, my {product} overflows at the basket. [Half a pot is fine.|Grounds everywhere.] Same paper filters as always, size 4. [Grind has always been medium.|]`,
      ),
      agent(
        `A full pot overflows when the water comes faster than it drains. Usually one of three things: coffee too fine, filters of another brand with tighter paper, or the little valve under the basket does not open fully. Could you lift the basket and press the valve with a finger: does it spring back?`,
      ),
      customer(
        `[It is sticky! There was a coffee crust on it.|It springs back fine. But I did change the brand of filters last week.]`,
      ),
      agent(
        `There we are. [Warm water, a drop of washing-up liquid, and a minute with an old toothbrush.|Try one of the old ones if you have any left, and if that cures it, the new paper is the culprit.] A full pot should drain in six minutes.`,
      ),
      customer(`Full pot, dry counter. 🎉 Thank you.`),
    ],
  },
  {
    ...shared,
    name: "which-machine",
    product: "machine",
    tags: ["presales"],
    subjects: [
      "Ember or Ember Duo?",
      "Which machine for two flat whites a day?",
      "Advice before buying",
      "Will it fit under my cupboard?",
    ],
    turns: [
      customer(
        `We are two people, [two flat whites in the morning and one espresso after dinner|mostly milk drinks]. Is the Ember enough or do we need the Duo? And would it fit under a cupboard of [38|40] cm?`,
      ),
      agent(`For two milk drinks in a row the Ember is enough: you wait about 40 seconds between brewing and steaming. The Duo does both at once, which is lovely when guests come and otherwise a luxury.

Height: Ember 36 cm, Duo 39.5 cm. You also fill the tank from above, so plan for ten centimetres more, or pull the machine forward.`),
      customer(
        `Thank you, that is very honest of you. [Does the {product} come in white?|Is there a demo machine anywhere near {city}?]`,
      ),
      note(
        `No pressure, but they might like the refurbished list. One Ember, white, grade A in stock.`,
      ),
      agent(
        `Yes. And before you order: we have a refurbished one in stock, white, with the full warranty, at a fifth less. Nobody but the two of us needs to know about the tiny scratch on its back.`,
      ),
      customer(`[Sold! Order {order}.|We shall sleep over it. Thank you for your time.]`),
    ],
  },
];
