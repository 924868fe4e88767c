import { agent, customer, note, type Topic } from "./topic.ts";

const shared = { language: "fr" } as const;

/** Ce qu’écrivent les clientes et clients francophones. */
export const french: readonly Topic[] = [
  {
    ...shared,
    name: "fr-descaling-light",
    group: "Support",
    product: "machine",
    type: "question",
    tags: ["limescale", "tips"],
    subjects: [
      "Le voyant de détartrage reste allumé",
      "Détartrage : le voyant ne s’éteint pas",
      "{product} : voyant orange",
    ],
    turns: [
      customer(
        `J’ai détartré ma {product} hier en suivant la notice, mais le voyant orange [reste allumé|s’est rallumé ce matin]. Faut-il tout recommencer ?`,
      ),
      agent(`Rassurez-vous, la machine est très probablement propre. Le compteur ne se remet à zéro que si le programme va jusqu’au bout, rinçage compris : c’est le deuxième réservoir d’eau claire que l’on oublie facilement.

Pour terminer sans tout refaire : remplissez le réservoir, maintenez **vapeur** cinq secondes et laissez couler jusqu’au signal sonore.`),
      customer(
        `En effet, j’avais arrêté avant le rinçage… [Le voyant est éteint !|Mais l’eau qui coule a un goût de citron, est-ce normal ?]`,
      ),
      agent(
        `C’est tout à fait normal au premier litre. Faites passer encore un réservoir, et votre café n’en gardera aucun souvenir.`,
      ),
      customer(`Parfait, merci pour votre réponse si claire. [Le café est redevenu bon.|]`),
    ],
  },
  {
    ...shared,
    name: "fr-late-order",
    group: "Orders & Shipping",
    product: "any",
    type: "question",
    tags: ["late", "tracking"],
    subjects: [
      "Commande {order} toujours pas livrée",
      "Où est mon colis ?",
      "Retard de livraison – {order}",
    ],
    turns: [
      customer(
        `J’ai commandé un {product} le {lately} (commande {order}) et le suivi {tracking} n’a pas bougé depuis [cinq jours|une semaine]. [C’est un cadeau pour samedi.|Pourriez-vous vous renseigner ?]`,
      ),
      agent(
        `Je comprends votre inquiétude. Le colis est resté bloqué au centre de tri après la grève de la semaine dernière. Le transporteur m’annonce une livraison à {city} sous 48 heures ; je vérifie moi-même demain matin.`,
      ),
      customer(
        `Toujours rien ce soir. [Et le suivi affiche maintenant « retour à l’expéditeur » !|Samedi approche…]`,
        "screenshot",
      ),
      note(
        `Retour expéditeur par erreur d’étiquette. Renvoi en express, prévenir le client par téléphone.`,
      ),
      agent(
        `L’étiquette a été abîmée et le colis revient vers nous, je suis sincèrement désolée. Un autre {product} est parti en express à midi : vous le recevrez vendredi avant 13 h, et les frais de port vous sont remboursés.`,
      ),
      customer(
        `Bien reçu vendredi à 11 h. [Le cadeau est sauvé, merci infiniment !|Merci d’avoir pris les choses en main.]`,
      ),
    ],
  },
  {
    ...shared,
    name: "fr-refund-subscription",
    group: "Billing",
    product: "beans",
    type: "problem",
    tags: ["bean_post", "refund", "subscription"],
    subjects: [
      "Prélèvement après résiliation",
      "J’ai résilié et vous me prélevez encore",
      "Remboursement de mon abonnement",
    ],
    turns: [
      customer(
        `J’ai résilié mon abonnement Bean Post [le mois dernier|il y a trois semaines], et {amount} viennent d’être prélevés sur mon compte. Je vous demande le remboursement [immédiat|dans les meilleurs délais].`,
        "screenshot",
      ),
      agent(
        `Vous avez raison : la résiliation a bien été enregistrée, mais la commande du mois était déjà préparée. Nous aurions dû vous le dire. Je viens de lancer le remboursement de {amount} ; comptez trois à cinq jours ouvrés.`,
      ),
      customer(`Merci. Et que dois-je faire du paquet, s’il arrive quand même ?`),
      agent(
        `Gardez-le, et bonne dégustation : c’est un café d’Éthiopie, plutôt floral. Il est à notre charge.`,
      ),
      customer(
        `Remboursement reçu. [Et le café est très bon… je vais peut-être me réabonner.|Merci pour votre honnêteté.]`,
      ),
    ],
  },
  {
    ...shared,
    name: "fr-grinder-noise",
    group: "Repairs & Warranty",
    product: "grinder",
    type: "incident",
    tags: ["noise", "burrs"],
    subjects: [
      "Mon moulin fait un bruit étrange",
      "{product} : grincement aigu",
      "Bruit métallique",
    ],
    turns: [
      customer(
        `Depuis [quelques jours|le dernier nettoyage], mon {product} émet un grincement aigu, même à vide. J’ai peur d’abîmer les meules. [Le numéro de série est {serial}.|Je vous joins une photo.]`,
        "photo",
      ),
      agent(
        `Vous avez bien fait d’arrêter. Un grincement à vide signifie que les deux meules se touchent : le réglage « 0 » s’est décalé. Tournez la molette de trois crans vers « gros », puis essayez à nouveau, toujours à vide. Que se passe-t-il ?`,
      ),
      customer(
        `[Plus de bruit à trois crans ! Mais l’expresso coule trop vite maintenant.|Le bruit diminue sans disparaître.]`,
      ),
      note(`Décalage du zéro : photo OK, meules en bon état. Envoyer la fiche de calibrage.`),
      agent(
        `Très bien, les meules sont donc saines. Il reste à recaler le zéro : desserrez la petite vis sous la molette, amenez l’anneau sur 3, resserrez. Vous retrouverez ainsi vos anciens réglages : https://help.fernhollow.example/calibrage`,
      ),
      customer(`C’est réglé, dans les deux sens du terme. [Merci beaucoup !|Il ronronne.]`),
    ],
  },
];
