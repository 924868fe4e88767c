import { agent, colleague, customer, light, note, type Topic } from "./topic.ts";

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
  {
    ...shared,
    name: "weak-steam",
    type: "question",
    tags: ["steam", "limescale"],
    subjects: [
      "Steam wand has no power any more",
      "{product}: milk takes forever",
      "Weak steam",
      "My flat whites have become lukewarm",
    ],
    turns: [
      customer(`The steam on my {product} has become very weak. [A jug that took half a minute now takes two.|It hisses a little and then gives mostly hot water.] I wipe the wand after every use, so it is not that.

We live in {city}, where [the water is famously hard|kettles turn white within a month]. Could that be it?`),
      agent(`Hard water is the usual suspect, yes. Two places clog: the tip of the wand and the steam thermostat behind it.

- Unscrew the tip (10 mm spanner, or by hand with a cloth) and leave it in warm vinegar for an hour. All four holes should show light.
- Then run the descaling programme: hold **brew** and **steam** together for five seconds with a litre of descaler in the tank.

When did you last descale it, roughly?`),
      customer(
        `[Um. Never? I thought the filter did that.|Last winter, I think. The lamp never came on.] The tip was completely blocked on two sides, I had to use a needle.`,
      ),
      agent(`A filter slows it down but does not stop it, and the lamp counts litres, not lime. With your water I would descale every two months.

I have put a sachet of descaler in the post for you, on us. Please run it twice, and tell me how the steam feels afterwards.`),
      customer(
        `[Two rounds, and some rather horrible flakes in the sink. The steam is back, properly loud.|Like new. I had forgotten it could do that.] Thank you for being kind about it.`,
      ),
    ],
  },
  {
    ...shared,
    name: "error-e4",
    type: "incident",
    priority: "high",
    tags: ["error_e4", "sensor", "workshop"],
    subjects: [
      "Error E4 on the display",
      "{product} shows E4 and will not heat",
      "E4 again!!",
      "Machine stuck at E4 ({serial})",
      "What is E4? It is not in the manual",
    ],
    turns: [
      customer(
        `My {product} shows **E4** and beeps [as soon as I switch it on|after a minute of heating]. I have unplugged it overnight, no change. E4 is not in the manual.

Serial {serial}, order {order}, bought {day}.`,
        "photo",
      ),
      agent(`E4 means that the machine does not believe its temperature sensor, so it refuses to heat, which is the right thing to do.

Sometimes it is only the plug behind the drip tray that has come loose. Could you take the tray out, press the white connector on the left firmly, and try once more?`),
      customer(
        `Pressed it, it was quite firm already. [Still E4.|It worked for one coffee and then E4 came back.]`,
      ),
      note(
        `Sensor, not connector. Under warranty until next year by the serial. Booking the courier; workshop has slots from Tuesday.`,
      ),
      agent(
        `Then the sensor itself has failed and the machine has to come to our workshop. It is under warranty, so nothing of this costs you anything.

The label is attached. Please empty the tank and use the original box if you still have it. If you do not, **tell me and I will send one**: half of the damage we see happens on the way here.`,
        "label",
      ),
      customer(
        `I have no box, sorry. [We moved last year.|My partner recycled it.] Please send one.`,
      ),
      agent(
        `A box is on its way to {city} ({tracking}), with a second label inside. The courier takes the machine when you call the number on it.`,
      ),
      colleague(
        `Arrived in the workshop with 1.2 l of water still in the tank, but dry inside. Sensor replaced, new tank seal while we had it open, 48 h test passed at 93.1 °C.`,
      ),
      agent(
        `Your machine is repaired: new temperature sensor, new seal on the tank, tested for two days. It leaves today, {tracking}. Please give it an hour to warm to the room before you plug it in.`,
      ),
      customer(
        `It is back and [the first shot was the best in weeks|everything works]. Thank you, and please pass my thanks to whoever polished it.`,
      ),
    ],
  },
  {
    ...shared,
    name: "out-of-warranty-quote",
    type: "question",
    tags: ["quote", "workshop"],
    subjects: [
      "Repair cost for an old {product}?",
      "Is it worth repairing?",
      "Pump died, out of warranty",
      "Quote for a repair please ({serial})",
    ],
    turns: [
      customer(`My {product} is [six|nearly seven] years old and the pump has given up. I know that it is long out of warranty. [It was a wedding present, so I would rather repair it than replace it.|It owes me nothing, but I hate throwing things away.]

What would a repair cost, roughly?`),
      agent(`I am glad you would like to keep it. Pumps for your model are still on the shelf.

- Pump, fitted and tested: 94
- The usual seals while it is open (I would do them): 22
- Courier both ways: 28

If we find anything else, we ask before we touch it, and if you then say no you pay only the courier.`),
      customer(
        `That is less than I feared. [If the boiler turns out to be bad too, is there a point where you would tell me to stop?|Could I also just buy the pump and do it myself? I am handy with a soldering iron, if that matters.]`,
      ),
      agent(`You could, we sell every part to anyone, and there is an exploded view at https://help.fernhollow.example/parts. The pump is two screws and two plugs, no soldering. The seals are fiddlier.

And honestly: above half the price of a new one I would tell you to stop.`),
      customer(
        `[Then send me the pump and the seals, please. If I make a mess of it, you will hear from me.|Please book it in with the seals. I will pack it well.]`,
      ),
      agent(
        `Done, order {order}, invoice {invoice} follows by e-mail. Give the new pump a full tank of water before the first coffee; it likes to be primed.`,
      ),
      customer(
        `Running since Saturday. [Quieter than it ever was.|My coffee corner is whole again.] Thanks!`,
      ),
    ],
  },
  {
    ...shared,
    name: "dead-on-arrival",
    type: "incident",
    priority: "high",
    tags: ["doa", "replacement"],
    subjects: [
      "Brand new {product} does not switch on",
      "DOA: {product}, order {order}",
      "New machine dead out of the box 😞",
      "Not a great start",
    ],
    turns: [
      customer(`My {product} arrived [this morning|yesterday], I set it up by the book, and: nothing. No light, no sound. I tried [three sockets|another cable from my monitor, which fits].

Order {order}, serial {serial}. I had [guests coming for it|taken the day off for this]…`),
      agent(
        `I am sorry, that is not how this should begin. One thing before I send you another: on the underside there is a red transport lock. If it has not been pulled out, the mains switch has no contact. Is it still there?`,
      ),
      customer(
        `[No red thing anywhere. There is a hole where I suppose it was.|I pulled that out, it is on the table in front of me.]`,
      ),
      note(
        `DOA, not the lock. Same pallet as two others this week. Skip the return-first rule and send from stock today.`,
      ),
      agent(
        `Thank you for checking. A new one leaves our warehouse today with express delivery, tracking {tracking}. You do not have to send the first one back before that: the courier who brings the new machine takes the old one along.`,
      ),
      customer(
        `Now that is what I call service. [Arrived 9:20, first espresso 9:45. ☕️|It lives! Thank you.]`,
      ),
    ],
  },
];
