import { agent, colleague, customer, note, type Topic } from "./topic.ts";

const shared = { language: "en", group: "App & Accounts" } as const;

/** The app, the firmware and signing in. */
export const appAndAccounts: readonly Topic[] = [
  {
    ...shared,
    name: "scale-does-not-pair",
    product: "scale",
    type: "incident",
    tags: ["bluetooth", "pairing"],
    subjects: [
      "Scale does not connect",
      "{product} will not pair with my phone",
      "Bluetooth problem",
      "App {version} cannot find the scale",
    ],
    turns: [
      customer(
        `The app ({version}) does not find my {product} any more. The light on the scale blinks blue, the app searches forever. [It worked until the last update.|New phone, that is the only thing that has changed.]`,
        "screenshot",
      ),
      agent(`Blue and blinking means the scale is waiting, so that side is fine. Please try:

1. In your phone's Bluetooth settings, forget the **Pebble** if it is listed. It must be connected by the app only.
2. Allow the app to see nearby devices (on Android it also asks for location, which is a quirk of Android: we do not look where you are).
3. Hold the scale's button for eight seconds until it turns white, then search again.

If it still fails: app menu → Help → **Send diagnostics**, and attach the file here.`),
      customer(
        `Steps 1 to 3 done, twice. [It appears for a second and vanishes.|Nothing.] Diagnostics attached.`,
        "log",
      ),
      colleague(
        `Log shows the handshake failing at step 3: old key still stored on the scale. Firmware 2.1 loses the long press if the battery is under 20%. Ask them to charge first.`,
      ),
      agent(
        `Thank you, the log says it all: the scale still knows your old connection, and with a low battery it ignores the long press. Please charge it until the light is green, then hold the button again for eight seconds.`,
      ),
      customer(
        `It was the battery! [White light, paired in two seconds.|Works. Could the app not say so?]`,
      ),
    ],
  },
  {
    ...shared,
    name: "sign-in-link",
    product: "app",
    type: "question",
    tags: ["sign_in", "email"],
    subjects: [
      "Sign-in link never arrives",
      "Cannot log in",
      "No e-mail from you",
      "Login link expired before I could click it",
    ],
    turns: [
      customer(
        `I cannot sign in to the app: the mail with the link [never comes|comes an hour later, when it has expired]. I have checked spam. My address is the one I am writing from.`,
      ),
      agent(
        `I can see five links sent to you today, all accepted by your mail server, so they are being held somewhere after that. [Do you use a company address? Those often have a filter that opens links first, and ours work only once.|Could you add hello@fernhollow.example to your contacts and try once more?]`,
      ),
      customer(
        `It is a company address, and our IT says there is indeed a "safe links" thing. [They cannot switch it off for one sender.|]`,
      ),
      note(`Link scanner eats the one-time link. Switched this account to six-digit codes.`),
      agent(
        `That filter opens the link before you can. I have changed your account to a **six-digit code** instead, which a filter cannot use up. Please ask for a new mail and type the code from it.`,
      ),
      customer(`In! [First try.|Thank you, that was driving me mad.]`),
    ],
  },
  {
    ...shared,
    name: "firmware-stuck",
    product: "machine",
    type: "incident",
    priority: "high",
    tags: ["firmware", "update"],
    subjects: [
      "Update stuck at 63 %",
      "{product} bricked by the update?",
      "Firmware {version} does not finish",
      "Machine dead after update!!",
    ],
    turns: [
      customer(
        `I started the update to {version} from the app and it has been at [63|71] % for [two hours|the whole evening]. The {product} shows a spinning ring and takes no button. [I did not dare to unplug it.|I unplugged it once; same ring again.]`,
      ),
      agent(`It is not broken, I promise: the machine keeps the old firmware until the new one is complete.

1. Unplug it for a full minute.
2. Hold **brew** while you plug it in, until the ring turns amber. That is the old firmware.
3. Put the phone within two metres, close every other app, and start the update again.`),
      customer(
        `Amber ring, good. Second try stopped at [63|71] again, exactly the same place.`,
        "screenshot",
      ),
      colleague(
        `Same percentage twice means a bad block in the download, not Bluetooth. CDN cache in two regions has a truncated file since last night. Purged now.`,
      ),
      agent(
        `The same place twice gave it away: the file itself was damaged on one of our servers. It has been replaced. Please delete the download (app → Machine → Update → ⋯ → **Remove file**) and try a third time. I apologise for making you do it twice.`,
      ),
      customer(`100 %. [It even found a new pre-infusion setting.|Coffee! Finally!]`),
    ],
  },
  {
    ...shared,
    name: "delete-my-account",
    product: "app",
    type: "task",
    tags: ["privacy", "data_request"],
    subjects: [
      "Delete my account and data",
      "GDPR request",
      "Please erase everything you know about me",
      "Data access request",
    ],
    turns: [
      customer(
        `I no longer use the app. Please [delete my account and all personal data|send me a copy of what you store about me and then delete it].`,
      ),
      agent(`We will. For a deletion we have to be sure that it is you: please confirm from within the app (Settings → Privacy → **Delete account**), or reply "I confirm" from this address within seven days.

What goes: name, address, brew history, paired machines. What stays, because tax law says so: invoices, for ten years, locked away.`),
      customer(`I confirm.`),
      note(
        `Confirmed from the registered address. Erasure job started, copy of data sent over the secure link.`,
      ),
      agent(
        `Thank you. Everything but the invoices is erased within 72 hours, and you have received a link to a copy of your data, which works for a week. After that not even we could bring it back.`,
      ),
      customer(`[Thank you, that was painless.|Received, thanks. Goodbye and good luck.]`),
    ],
  },
  {
    ...shared,
    name: "export-brew-history",
    product: "app",
    type: "question",
    priority: "low",
    tags: ["export", "feature_request"],
    subjects: [
      "Export my brew history?",
      "CSV export",
      "API for brew data?",
      "Getting my shots into a spreadsheet",
    ],
    turns: [
      customer(
        `I have logged [812|1,346|over two thousand] shots in the app and would like them in a spreadsheet. [I am that kind of person.|My thesis depends on it, sort of.] Is there an export?`,
      ),
      agent(
        `There is, a little hidden: History → ⋯ → **Export**, choose the months, and you get a CSV by e-mail. The columns are explained at https://help.fernhollow.example/export.`,
      ),
      customer(
        `Found it. The temperatures look odd though: [936 instead of 93.6|all without a decimal point]. See row 2 of the file.`,
        "export",
      ),
      note(
        `Locale bug: decimal comma dropped when phone is set to a comma locale and export to English. Reported to the app team.`,
      ),
      agent(
        `Good eye, and a real mistake of ours: the decimal point gets lost when the phone's region writes commas. It is fixed in the next version. For now, dividing by ten is right for every row; I checked your file.`,
      ),
      customer(
        `Dividing by ten I can manage. [Graph attached, in case anyone in your office enjoys a scatter plot.|Thanks!]`,
      ),
    ],
  },
  {
    ...shared,
    name: "app-crashes",
    product: "app",
    type: "incident",
    tags: ["crash", "android"],
    subjects: [
      "App crashes on start",
      "Fernhollow app keeps closing",
      "Crash since {version}",
      "App unusable on my phone",
    ],
    turns: [
      customer(
        `Since the update to {version} the app closes [the moment I open it|when I tap on "Recipes"]. Phone: [Pixel 8|Galaxy S22|an old Fairphone], Android [15|16].`,
        "log",
      ),
      agent(
        `Thank you for the log, it shows where it falls over: a recipe with a photo that is no longer there. Could you try this: long-press the app's icon → App info → Storage → **Clear cache** (not "Clear data", that would remove unsynced shots).`,
      ),
      customer(
        `[Cleared the cache, it opens. "Recipes" still crashes, the rest works.|No change, I am afraid.]`,
      ),
      colleague(
        `Reproduced: recipe imported from a link whose image is gone. Fix merged, goes out with the hotfix tomorrow.`,
      ),
      agent(
        `We can reproduce it here, and the fix is in the version that comes out tomorrow. Nothing of yours is lost: the recipes are there, only the page cannot draw them.`,
      ),
      customer(
        `Updated this morning, all recipes are back. [Even my weird one with cardamom.|Thanks for the quick fix.]`,
      ),
    ],
  },
  {
    ...shared,
    name: "lost-second-factor",
    from: "company",
    product: "app",
    type: "question",
    priority: "high",
    tags: ["sign_in", "two_factor", "identity_check"],
    subjects: [
      "Lost my phone, locked out",
      "New phone, no 2FA codes",
      "Locked out of our company account",
    ],
    turns: [
      customer(
        `My phone [was stolen|fell into a lake], and with it the app that makes the codes. I cannot sign in to the account of {company} any more, and [we have an order to place|the invoices are in there]. Can you switch the second factor off?`,
      ),
      agent(
        `I can, but not because somebody asks nicely in an e-mail, and I hope you are glad about that. Do you still have the ten recovery codes from when you set it up? They look like \`7H2K-PLQ9\`.`,
      ),
      customer(
        `[Recovery codes: on the phone, of course. I know, I know.|I never saw any.] What else can I do?`,
      ),
      note(
        `Identity check: call back on the number in the CRM, not the one in the mail. Two of three answers needed.`,
      ),
      agent(
        `Then we do it the old way: I will ring the number that we have had on file since the beginning and ask three questions. Is tomorrow between 10 and 12 good?`,
      ),
      customer(`Tomorrow at 10 is fine.`),
      note(
        `Called, all three answered correctly. Second factor removed, recovery codes reissued, admin of the account notified.`,
      ),
      agent(
        `It was a pleasure talking to you. The second factor is off for 24 hours; please set it up again in that time, and print the new recovery codes this time. On paper. 🙂`,
      ),
      customer(`Set up, printed, framed. Thank you!`),
    ],
  },
];
