/** What an offer is, in the order in which offers are listed. */
export const offerKinds = ["Ticket", "Here", "Go to", "View", "Recent", "Person"] as const;

/** Something that can be done or opened. */
export interface Offer {
  /** Unique among all. */
  readonly id: string;
  readonly kind: (typeof offerKinds)[number];
  readonly label: string;
  /** Other words by which it is found. */
  readonly also?: string;
  /** The keys that do the same without looking for it. */
  readonly keys?: string;
  /** Whether whatever is typed was the question, so that it need not stand in the label. */
  readonly isAnswer?: true;
  readonly act: () => void;
}

/** More than this of one kind nobody reads; the words narrow them. */
const mostOfAKind = { Ticket: 1, Here: 30, "Go to": 20, View: 8, Recent: 6, Person: 6 } as const;

/** The offers with every typed word in their label, kind by kind; those that begin so come first. */
export function matchingOffers(offers: readonly Offer[], typed: string): Offer[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = offers.filter(({ label, also = "", isAnswer }) => {
    const text = `${label} ${also}`.toLowerCase();
    return isAnswer === true || words.every((word) => text.includes(word));
  });
  const rank = ({ label }: Offer) =>
    words.length > 0 && label.toLowerCase().startsWith(words.join(" ")) ? 0 : 1;
  return offerKinds.flatMap((kind) =>
    matching
      .filter((offer) => offer.kind === kind)
      .toSorted((one, other) => rank(one) - rank(other))
      .slice(0, mostOfAKind[kind]),
  );
}
