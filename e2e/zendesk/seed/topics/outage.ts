import { agent, colleague, customer, note, type Topic } from "./topic.ts";

const shared = {
  group: "App & Accounts",
  product: "app",
  tags: ["outage", "sync"],
} as const;

/** What the staff write to each other about an outage of the app. */
export const outageProblem: Topic = {
  ...shared,
  name: "outage-problem",
  language: "en",
  type: "problem",
  priority: "urgent",
  subjects: ["App cannot sync: certificate of the sync server expired"],
  turns: [
    note(
      `All sync calls fail since 05:12 UTC. The certificate of the sync server expired; renewal had been failing without a sound for three weeks. Link every ticket about it here as an incident, please.`,
    ),
    colleague(`Macro "Known outage" is ready. Twelve so far, mostly Android.`),
    note(`New certificate is out, sync recovers. Phones that were asleep catch up within an hour.`),
    colleague(`Last failing call at 08:47. Alarm for certificates added at 30, 14 and 3 days.`),
    note(`Told everyone who wrote. Leaving this open until the review on Thursday.`),
  ],
};

/** What customers write about it. */
export const outageIncidents: readonly Topic[] = [
  {
    ...shared,
    name: "outage-en",
    language: "en",
    type: "incident",
    subjects: ["App does not sync", "Nothing syncs since this morning", '"Server not trusted"?'],
    turns: [
      customer(
        `The app says "[cannot reach server|server not trusted]" since this morning, and my shots are not saved. [Is it me or you?|Reinstalled twice already.]`,
        "screenshot",
      ),
      agent(
        `It is us, not you: our sync server has a problem and the team is on it. Your shots are kept on the phone and will be sent by themselves as soon as it works again. Please do not reinstall.`,
      ),
      agent(
        `It works again since 08:47 UTC. If the app still complains, close it once and open it again.`,
      ),
      customer(
        `[All there. Thanks for the honest answer.|Synced. Could you put such things on a status page?]`,
      ),
    ],
  },
  {
    ...shared,
    name: "outage-de",
    language: "de",
    type: "incident",
    subjects: ["App synchronisiert nicht", "„Server nicht vertrauenswürdig“"],
    turns: [
      customer(
        `seit heute Morgen meldet die App „Server nicht vertrauenswürdig“. [Muss ich mir Sorgen machen?|Meine Bezüge von heute fehlen.]`,
        "screenshot",
      ),
      agent(
        `das liegt an uns: Auf unserem Server war ein Zertifikat abgelaufen. Ihre Daten sind auf dem Telefon sicher und werden nachgereicht.`,
      ),
      agent(`seit 10:47 Uhr läuft alles wieder. Bitte die App einmal schließen und neu öffnen.`),
      customer(`Funktioniert wieder, danke für die klare Auskunft.`),
    ],
  },
];
