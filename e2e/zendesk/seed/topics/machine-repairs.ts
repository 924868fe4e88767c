import { agent, customer, light, note, type Topic } from "./topic.ts";

const shared = { language: "en", group: "Repairs & Warranty", product: "machine" } as const;

/** What breaks in an espresso machine. */
export const machineRepairs: readonly Topic[] = [
  {
    ...shared,
    name: "leaking-group-head",
    type: "incident",
    tags: ["leak", "gasket"],
    subjects: [
      "{product} leaking from the group head",
      "Water all over the counter",
      "Leak around the portafilter, {product}",
      "Water runs down the outside of the portafilter",
      "Group gasket? {product} drips while brewing",
    ],
    turns: [
      customer(
        `My {product} (serial {serial}) has started leaking where the portafilter locks in. [It began as a drip last week and now it runs down the side of the cup.|It was a drop or two at first; this morning it soaked the drip tray in one shot.|First only when I pulled a double, now every time.]

I bought it on {day}, so it [should still be under warranty|is hardly a year old]. [Is this something I can fix myself?|What do I do?|Do I have to send the whole machine in?]`,
        "photo",
      ),
      agent(`That is almost always the group gasket: a rubber ring inside the group head that hardens with heat. The good news is that you can change it in ten minutes without sending anything in.

Before I post you one, could you check two things?

1. With the machine cold, run a finger around the inside of the group. Does the rubber feel hard or cracked?
2. When you lock the portafilter in, does the handle go past the middle (6 o'clock)?

A photo of the ring would be perfect.`),
      customer(
        `[Hard as a board, and there is a crack at about 4 o'clock.|It feels like plastic, not rubber, and yes: the handle goes well past the middle now. It never used to.] Photo attached.`,
        "photo",
      ),
      note(
        `Gasket batch from spring, third one this month. Sent from warranty stock, no charge. If it leaks with the new ring it is the group itself: workshop.`,
      ),
      agent(`Thank you, that settles it. A new gasket (8.5 mm) and a shower screen are on their way to you in {city}, free of charge, tracking {tracking}.

How to change it: https://help.fernhollow.example/gasket

Please brush the groove clean before pressing the new one in, **flat side up**.`),
      customer(
        `[Done, took me fifteen minutes including the coffee. Dry as a bone now. 👍|Fitted it this morning and not a drop. Thank you for not making me ship the machine!|It works. I feel like a mechanic.]`,
      ),
    ],
  },
  {
    ...shared,
    name: "no-pressure",
    type: "incident",
    tags: ["pressure", "pump"],
    subjects: [
      "No pressure on my {product}",
      "{product}: pump is loud but nothing comes out",
      "Espresso just drips, gauge stays at 2 bar",
      "Pump sounds angry 😟",
    ],
    turns: [
      customer(`Since [yesterday|Sunday|I came back from holiday] my {product} makes a lot of noise and hardly any coffee. The gauge [does not get past 2 bar|stays near zero]. [I have tried three different coffees.|Same with an empty basket.]

Serial number is {serial}. [The tank is full, before you ask.|]`),
      agent(`A loud pump with no pressure nearly always means it is sucking air. Please try this, in this order:

1. Take the tank out, fill it to the top and press it down firmly until it clicks.
2. Open the steam valve, then switch on. Let water run through the wand for 30 seconds.
3. Close it and brew with an empty basket.

If you have a water filter in the tank, take it out for the test. Does the sound change?`),
      customer(
        `[The filter! Without it the pump goes quiet and I get 9 bar. With it: noise again. It is only two months old.|No difference with or without the filter, I am afraid. Still a rattle and 2 bar at most. I made a recording of the gauge, screenshot attached.]`,
        "screenshot",
      ),
      light(
        `From the workshop: filters from lot 2406 swell and block the inlet. We have a list of the serials that shipped with them. Worth asking for the number on the filter.`,
      ),
      agent(`Thank you for testing so carefully. We had a lot of filters that swell and let no water through. Could you tell me the number printed on the side of yours? It begins with "24".

Either way a replacement is on its way to {city} ({tracking}), and the machine is fine to use without a filter for a week or two.`),
      customer(
        `It says 2406-B. [Replacement has just arrived and all is well.|New one came today: nine bars, and so quiet I thought it was off.] Thanks for sorting it so fast.`,
      ),
    ],
  },
];
