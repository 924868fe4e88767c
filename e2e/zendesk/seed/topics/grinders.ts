import { agent, customer, light, note, type Topic } from "./topic.ts";

const shared = { language: "en", group: "Repairs & Warranty", product: "grinder" } as const;

/** What goes wrong between the bean and the basket. */
export const grinders: readonly Topic[] = [
  {
    ...shared,
    name: "uneven-grind",
    type: "question",
    tags: ["burrs", "calibration"],
    subjects: [
      "Grind is all over the place",
      "{product}: boulders and dust",
      "Uneven grind after cleaning",
      "Do my burrs need replacing?",
    ],
    turns: [
      customer(
        `Since I [cleaned the burrs|took it apart for cleaning] my {product} grinds unevenly: fine dust and big pieces at the same setting. [Shots run in 15 seconds at what used to be 30.|Nothing I do on the dial changes much.]

Did I break it?`,
        "photo",
      ),
      agent(`Almost certainly not. After cleaning, the upper burr can sit a hair too high if a little coffee is left under it or if the three screws were tightened one after the other instead of crosswise.

1. Take the upper burr out again and brush the seat until it is bare metal.
2. Put it back, start all three screws by hand, then tighten a quarter turn each, in rotation.
3. Turn the dial towards fine until you hear a light chirp, then two marks back. That is your new zero.`),
      customer(
        `There was indeed [a crumb of coffee under it|a hair (the cat's)]. The chirp now comes at 4 instead of 0. Is that bad?`,
      ),
      agent(`Not at all. Loosen the small screw under the dial, turn the ring to 0, tighten it. It is the same distance as before, only the label moves.

If you grind more than a kilo a week, new burrs are due about every three years; yours look sharp in the photo.`),
      customer(
        `[28 seconds, 36 grams, tastes of apricot. I am happy.|Perfect, back to my old setting.] Thank you!`,
      ),
    ],
  },
  {
    ...shared,
    name: "stone-in-beans",
    type: "incident",
    tags: ["jam", "burrs", "spare_part"],
    subjects: [
      "{product} jammed, horrible noise",
      "I think there was a stone in my beans",
      "Grinder stuck",
      "It went CLACK and stopped",
    ],
    turns: [
      customer(`This morning my {product} made one loud clack and stopped. It hums but does not turn. [I unplugged it at once.|I tried turning it by hand, no chance.]

The beans were [from a small roaster at our market|not yours, I have to admit].`),
      agent(`Unplugging was the right thing. It sounds like a stone, and it happens with the best roasters. Please:

- leave it unplugged and tip out the beans,
- turn the dial all the way to coarse,
- take the upper burr out (three screws) and look between the burrs with a torch.

Please do not use a screwdriver as a lever, the edges chip. A vacuum cleaner works well.`),
      customer(
        `Found it: a grey stone as big as a lentil. [Picture attached for your museum.|It now has a place of honour on the shelf.] One burr has a notch of about a millimetre. Can I still use it?`,
        "photo",
      ),
      light(
        `From the photo: notch on the outer edge, lower burr. It will grind, but with more fines. I would change the pair, they are matched.`,
      ),
      agent(
        `You can use it for filter coffee without noticing. For espresso you will notice, so I would replace the pair: they are matched to each other and cost 38 together. A stone is not something the warranty covers, but I can take 30% off: the code is **STONE30**, valid until the end of the month.`,
      ),
      customer(
        `Fair enough, ordered: {order}. [I will be sieving my beans from now on.|Thanks for the discount, I did not expect that.]`,
      ),
    ],
  },
  {
    ...shared,
    name: "static-mess",
    type: "question",
    priority: "low",
    tags: ["static", "tips"],
    subjects: [
      "Static!!!",
      "Coffee dust everywhere",
      "{product} sprays grounds all over my kitchen",
      "How do I stop the mess?",
    ],
    turns: [
      customer(
        `Is it normal that the {product} sprays coffee everywhere but into the cup? [It sticks to the chute, the counter, my sleeve.|In winter it is worse.] I love the taste, I do not love the vacuuming.`,
      ),
      agent(`It is static, and dry air makes it worse. One drop of water is the cure: dip the handle of a spoon in water, stir it through the beans just before grinding. Nothing will rust from that.

It also helps to leave the cup in place for five seconds after it stops.`),
      customer(
        `I was sceptical and have to apologise. One drop! [The counter is clean.|My wife thinks I am a magician.] You can close this.`,
      ),
    ],
  },
  {
    ...shared,
    name: "hand-grinder-handle",
    type: "problem",
    tags: ["spare_part", "handle"],
    subjects: [
      "Handle slips on my hand grinder",
      "Tern Mini: crank turns, burr does not",
      "Replacement handle?",
    ],
    turns: [
      customer(
        `The crank on my grinder slips: the hexagon inside the handle is worn round. [I use it every day on the train.|It has seen four continents, in fairness.] Can I get just the handle?`,
        "photo",
      ),
      agent(
        `Of course. We changed that part to steel two years ago, and the new one fits the old grinder. Where shall I send it? You only need to tell me if the address of order {order} in {city} is still right.`,
      ),
      customer(
        `[Still right.|Same address, second floor now, but the name is on the bell.] What do I owe you?`,
      ),
      note(`Aluminium handle, known wear. Free replacement as usual for anything before 2024.`),
      agent(
        `Nothing. It is a known weakness of the first handle, so the new one is on us. It is in the post: {tracking}.`,
      ),
      customer(
        `Arrived, fits, and feels much more solid. [See you on the fifth continent.|Thank you very much!]`,
      ),
    ],
  },
];
