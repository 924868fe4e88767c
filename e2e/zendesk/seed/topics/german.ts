import { agent, customer, light, note, type Topic } from "./topic.ts";

const shared = { language: "de" } as const;

/** Was deutschsprachige Kundinnen und Kunden schreiben. */
export const german: readonly Topic[] = [
  {
    ...shared,
    name: "de-milk-foam",
    group: "Support",
    product: "machine",
    type: "question",
    tags: ["steam", "tips"],
    subjects: [
      "Milchschaum wird nicht fest",
      "Nur große Blasen statt Schaum",
      "{product}: Milch schäumt nicht",
    ],
    turns: [
      customer(`ich bekomme mit meiner {product} einfach keinen feinen Milchschaum hin, [es werden immer große Blasen|nach einer halben Minute ist die Milch heiß und flüssig wie vorher]. [Ich nehme Hafermilch, liegt es daran?|Milch ist frisch und kalt, 3,5 %.]

Gibt es einen Trick?`),
      agent(`der Trick ist, am Anfang Luft hineinzulassen und danach nicht mehr:

1. Dampf kurz ins Leere ablassen, bis kein Wasser mehr kommt.
2. Spitze knapp unter die Oberfläche halten, bis es leise zischt, etwa fünf Sekunden.
3. Dann zwei Zentimeter tiefer, schräg an den Rand, sodass sich die Milch dreht. Bei 60 °C aufhören.

Bei Haferdrink hilft eine Sorte, auf der „Barista“ steht: Die anderen enthalten zu wenig Fett.`),
      customer(
        `Mit dem Drehen klappt es schon viel besser! Es bleiben aber ein paar Blasen oben. [Muss ich damit leben?|Was mache ich noch falsch?]`,
      ),
      agent(
        `Nichts mehr: Das Kännchen zweimal auf den Tisch klopfen und schwenken, bis die Milch glänzt. Dann sofort eingießen.`,
      ),
      customer(
        `[Heute Morgen das erste Herz. Es sieht aus wie eine Zwiebel, aber immerhin.|Perfekt, danke!] 🤎`,
      ),
    ],
  },
  {
    ...shared,
    name: "de-warranty-claim",
    group: "Repairs & Warranty",
    product: "machine",
    type: "incident",
    priority: "high",
    tags: ["warranty", "workshop"],
    subjects: [
      "Garantiefall {product}, Seriennummer {serial}",
      "{product} heizt nicht mehr",
      "Maschine bleibt kalt",
      "FI-Schalter fliegt beim Einschalten",
    ],
    turns: [
      customer(
        `meine {product} (Seriennummer {serial}, gekauft am {day}) [heizt nicht mehr: Die Lampe leuchtet, aber das Wasser bleibt kalt|wirft seit gestern beim Einschalten den FI-Schalter]. Der Kaufbeleg ist angehängt. [Ich bitte um Reparatur im Rahmen der Garantie.|Wie gehen wir vor?]`,
        "invoice",
      ),
      agent(
        `vielen Dank für die vollständigen Angaben, das erspart uns eine Runde. Bitte schalten Sie die Maschine nicht mehr ein. Das klingt nach dem Heizelement und gehört in unsere Werkstatt; die Kosten übernehmen wir.

Der Versandschein ist angehängt. Bitte leeren Sie Tank und Tropfschale, und legen Sie den Siebträger **nicht** mit in den Karton.`,
        "label",
      ),
      customer(
        `Paket ist heute raus, Sendungsnummer {tracking}. Wie lange wird es ungefähr dauern? [Ich frage für zwei sehr müde Menschen.|]`,
      ),
      note(
        `Eingang Werkstatt bestätigt. Heizelement hat Schluss gegen Gehäuse, Teil ist am Lager.`,
      ),
      light(
        `Gleiches Bild wie bei zwei anderen aus derselben Charge (Woche 14). Ich sammle die Seriennummern für den Lieferanten.`,
      ),
      agent(
        `Ihre Maschine ist da und der Fehler gefunden: Das Heizelement hatte einen Schluss. Das neue ist eingebaut, jetzt läuft sie zwei Tage im Test. Bei Ihnen in {city} sollte sie bis Ende der Woche sein.`,
      ),
      customer(
        `Sie ist zurück und läuft. [Wir sind wieder wach.|Vielen Dank auch an die Werkstatt.]`,
      ),
    ],
  },
  {
    ...shared,
    name: "de-invoice-correction",
    from: "company",
    group: "Orders & Shipping",
    product: "any",
    type: "task",
    tags: ["invoice", "vat"],
    subjects: [
      "Rechnung {invoice}: falsche Anschrift",
      "Rechnungskorrektur erbeten",
      "USt-IdNr. fehlt auf der Rechnung",
    ],
    turns: [
      customer(`auf der Rechnung {invoice} zur Bestellung {order} [fehlt unsere Umsatzsteuer-Identifikationsnummer|steht noch unsere alte Anschrift]. Bitte stellen Sie sie neu aus auf:

{company}
Lagerstraße 11
{city}`),
      agent(
        `gern. Eine Rechnung dürfen wir nachträglich nicht ändern, deshalb erhalten Sie eine Stornorechnung und eine neue. Beide sind angehängt, der Betrag von {amount} bleibt gleich.`,
        "invoice",
        "invoice",
      ),
      customer(
        `Danke, das ging schnell. [Unsere Buchhaltung merkt an, dass das Leistungsdatum fehlt.|Auf der neuen steht „Lagerstrasse“ mit ss, das ist hier leider nicht egal.]`,
      ),
      agent(
        `Ihre Buchhaltung hat recht, bitte entschuldigen Sie. Hier die berichtigte Fassung.`,
        "invoice",
      ),
      customer(`Jetzt stimmt alles. Vielen Dank für Ihre Geduld.`),
    ],
  },
  {
    ...shared,
    name: "de-delivery-neighbour",
    group: "Orders & Shipping",
    product: "any",
    type: "question",
    tags: ["tracking", "late"],
    subjects: [
      "Paket angeblich zugestellt",
      "Bestellung {order} nicht angekommen",
      "Zugestellt an „Nachbar“, aber an welchen?",
    ],
    turns: [
      customer(
        `laut Sendungsverfolgung ({tracking}) wurde mein Paket gestern „an einen Nachbarn“ übergeben. [Ich habe im ganzen Haus gefragt, niemand weiß etwas.|Es lag aber keine Karte im Briefkasten.] Können Sie herausfinden, wo es ist?`,
      ),
      agent(
        `ich habe beim Zusteller nachgefragt: Unterschrieben hat jemand namens „Schmidt“ in der Hausnummer daneben. Sagt Ihnen das etwas? Falls nicht, lasse ich einen Nachforschungsauftrag laufen.`,
      ),
      customer(
        `[Schmidt ist der Friseur nebenan, der hat montags zu. Ich gehe morgen hin.|Ein Schmidt wohnt hier nirgends.]`,
      ),
      note(`Sonst Nachforschung, Frist 5 Werktage, danach Ersatz.`),
      agent(
        `Geben Sie mir bitte kurz Bescheid, ob es dort ist. Wenn bis Mittwoch nichts auftaucht, schicke ich eine neue {product} los und kümmere mich um den Rest selbst.`,
      ),
      customer(
        `Es ist da! [Der Friseur hat sich über den Kaffeeduft gefreut.|Vielen Dank für die Mühe.]`,
      ),
    ],
  },
  {
    ...shared,
    name: "de-hotel-breakfast",
    from: "hotel",
    group: "Support",
    product: "machine",
    type: "incident",
    priority: "urgent",
    tags: ["service_contract", "down", "hotel"],
    subjects: [
      "DRINGEND: Frühstück ohne Kaffee",
      "Maschine im Frühstücksraum ausgefallen",
      "Ausfall {product}, bitte Rückruf",
    ],
    turns: [
      customer(
        `unsere {product} im Frühstücksraum zeigt seit heute früh nur noch „Wasser fehlt“, obwohl sie fest angeschlossen ist. Ab 6:30 Uhr kommen die Gäste. [Bitte rufen Sie zurück!|Wir brauchen heute noch jemanden.]`,
      ),
      agent(
        `wir haben gerade telefoniert, hier noch einmal zum Nachlesen: Der kleine Hahn hinter der Maschine muss längs zum Rohr stehen, und der Filter daneben lässt sich mit dem blauen Hebel umgehen. Damit läuft sie bis zum Wechsel.`,
      ),
      customer(
        `Mit dem blauen Hebel geht es. [Der Filter ist vermutlich von 2023, ich schäme mich.|Danke, die Gäste haben nichts gemerkt.] Wann kommt ein neuer?`,
      ),
      agent(
        `Morgen früh bis neun, {tracking}. Ich habe Ihnen auch eine Erinnerung für den nächsten Wechsel in sechs Monaten eingetragen.`,
      ),
      customer(`Filter ist getauscht, Hebel steht wieder auf normal. Besten Dank!`),
    ],
  },
];
