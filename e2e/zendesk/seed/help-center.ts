import { DAY, timestamp } from "./dates.ts";
import { staff } from "./staff.ts";

const categories = [
  { id: 9001, name: "Making coffee", description: "From the bean to the cup" },
  { id: 9002, name: "Orders and repairs", description: "Parcels, warranty, parts" },
];

const sections = [
  { id: 9101, category_id: 9001, name: "First steps", description: "Unpacking and the first cup" },
  { id: 9102, category_id: 9001, name: "Care", description: "Cleaning and descaling" },
  { id: 9103, category_id: 9002, name: "Orders", description: "Delivery, returns, invoices" },
  { id: 9104, category_id: 9002, name: "Repairs", description: "When something breaks" },
];

interface Text {
  section: number;
  title: string;
  labels: string[];
  body: string;
}

const articles: readonly Text[] = [
  {
    section: 9101,
    title: "The first twenty minutes with your machine",
    labels: ["setup", "ember"],
    body: `<p>Please do this once, in this order, before the first coffee.</p>
<ol><li>Pull out the <strong>red transport lock</strong> in the tank.</li><li>Rinse the tank, fill it to the line, press it in until it clicks.</li><li>Let half a tank run through the group and half through the steam wand.</li></ol>
<blockquote>The pump is loud for its first minute. That is air, and it goes away.</blockquote>`,
  },
  {
    section: 9101,
    title: "Dialling in: from sour to sweet in three shots",
    labels: ["espresso", "grinder"],
    body: `<h2>Change one thing at a time</h2><table><thead><tr><th>It tastes</th><th>Do this</th></tr></thead><tbody><tr><td>sour</td><td>grind finer</td></tr><tr><td>bitter</td><td>grind coarser</td></tr><tr><td>thin</td><td>let less run</td></tr></tbody></table><p>18 grams in, 36 grams out, about 30 seconds: begin there.</p>`,
  },
  {
    section: 9101,
    title: "Pairing the Pebble scale",
    labels: ["scale", "bluetooth", "app"],
    body: `<p>Pair the scale in the app only, never in the settings of the phone. If it does not appear, charge it and hold its button for <strong>eight seconds</strong> until the light is white.</p>`,
  },
  {
    section: 9102,
    title: "Descaling, and how often",
    labels: ["limescale", "care"],
    body: `<p>Hold <kbd>brew</kbd> and <kbd>steam</kbd> for five seconds. The programme takes half an hour and is only finished after the <em>second</em> tank of clear water.</p><ul><li>soft water: twice a year</li><li>medium: every three months</li><li>hard: every six weeks</li></ul>`,
  },
  {
    section: 9102,
    title: "Changing the group gasket",
    labels: ["gasket", "leak"],
    body: `<p>You need a blunt screwdriver, ten minutes, and a cold machine.</p><ol><li>Take out the shower screen.</li><li>Lever the old ring out at one of its notches.</li><li>Brush the groove until it is clean.</li><li>Press the new ring in, <strong>flat side up</strong>.</li></ol>`,
  },
  {
    section: 9102,
    title: "Cleaning a grinder without losing its setting",
    labels: ["grinder", "care"],
    body: `<p>Write down the number on the dial, clean, and tighten the three screws <em>in rotation</em>. Even a crumb under the upper burr shows in the cup.</p>`,
  },
  {
    section: 9103,
    title: "Where is my parcel?",
    labels: ["delivery", "tracking"],
    body: `<p>The link in the mail shows the last scan. If nothing has moved for five working days, write to us: we ask the carrier, and do not let you wait for the answer.</p>`,
  },
  {
    section: 9103,
    title: "Returning something within thirty days",
    labels: ["return", "refund"],
    body: `<p>Used is fine. Rinse it, pack it well, and use the label from your account. The money goes back the way you paid.</p>`,
  },
  {
    section: 9104,
    title: "What the codes E1 to E9 mean",
    labels: ["errors", "e4"],
    body: `<dl><dt>E1</dt><dd>No water: fill the tank, press it in.</dd><dt>E4</dt><dd>Temperature sensor: press the white connector behind the drip tray, then write to us.</dd><dt>E7</dt><dd>Too hot: leave it off for an hour.</dd></dl><p><a href="https://fernhollow.example/parts">Spare parts</a></p>`,
  },
  {
    section: 9104,
    title: "Sending a machine to the workshop",
    labels: ["workshop", "warranty"],
    body: `<p>Empty the tank and the tray, keep the portafilter at home, and use a box with four centimetres of padding on each side. If you have none, we send one.</p><p>Usually it is back after <strong>eight working days</strong>.</p>`,
  },
];

/** The help center as the API gives it. */
export function seedHelpCenter(
  until: number,
): Record<"categories" | "sections" | "articles", object[]> {
  const opened = timestamp(until - 380 * DAY);
  return {
    categories: categories.map((category) => ({ ...category, created_at: opened })),
    sections: sections.map((section) => ({ ...section, created_at: opened })),
    articles: articles.map(({ section, title, labels, body }, place) => ({
      id: 9201 + place,
      title,
      body,
      section_id: section,
      author_id: staff[place % staff.length]?.id,
      label_names: labels,
      promoted: place === 0,
      position: place,
      vote_count: 40 + place * 9,
      vote_sum: 31 + place * 6,
      created_at: opened,
      updated_at: timestamp(until - (place * 23 + 2) * DAY),
      edited_at: timestamp(until - (place * 23 + 2) * DAY),
    })),
  };
}
