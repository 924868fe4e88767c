/** A picture of a conversation, as the viewer shows it. */
export interface Picture {
  url: string;
  /** Its file's name, or what its sender says it shows; empty where neither is known. */
  name: string;
  /** Bytes; null where Zendesk does not say. */
  size: number | null;
}

// Not an attribute: a mail could write one too.
const pictures = new WeakMap<Element, Picture>();

/** Makes a link one that opens its picture in the viewer; what opens it elsewhere works as it did. */
export function holdPicture(link: Element, picture: Picture): void {
  pictures.set(link, picture);
}

/** The picture of the link that something stands in, with all others around it, in their order. */
export function picturesAround(
  target: EventTarget | null,
  within: Element,
): { all: readonly Picture[]; at: number } | undefined {
  if (!(target instanceof Element)) return undefined;
  const pressed = target.closest("a");
  if (pressed === null || !pictures.has(pressed)) return undefined;
  const links = [...within.querySelectorAll("a")].filter((link) => pictures.has(link));
  return {
    all: links.flatMap((link) => pictures.get(link) ?? []),
    at: links.indexOf(pressed),
  };
}
