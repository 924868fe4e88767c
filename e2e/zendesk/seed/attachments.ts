import type { Random } from "./random.ts";
import type { Facts } from "./template.ts";
import type { FileKind } from "./topics/topic.ts";
import type { Attachment } from "../records/kinds/attachment.ts";

interface FileShape {
  names: readonly string[];
  type: string;
  /** Bytes. */
  sizes: readonly [low: number, high: number];
  /** Pixels, for pictures. */
  dimensions?: readonly (readonly [width: number, height: number])[];
}

const shapes: Record<FileKind, FileShape> = {
  photo: {
    names: [
      "IMG_4417.jpeg",
      "IMG_0982.jpeg",
      "20260412_081514.jpg",
      "kitchen counter.jpg",
      "photo (2).jpg",
      "写真 1.jpeg",
    ],
    type: "image/jpeg",
    sizes: [412_000, 5_900_000],
    dimensions: [
      [4032, 3024],
      [3024, 4032],
      [1600, 1200],
    ],
  },
  screenshot: {
    names: [
      "Screenshot 2026-05-02 at 09.14.33.png",
      "screenshot.png",
      "Screenshot_20260611-220145.png",
      "app-error.png",
    ],
    type: "image/png",
    sizes: [48_000, 890_000],
    dimensions: [
      [1170, 2532],
      [1440, 900],
      [828, 1792],
    ],
  },
  invoice: {
    names: ["invoice-{invoice}.pdf", "{order}.pdf"],
    type: "application/pdf",
    sizes: [38_000, 160_000],
  },
  label: { names: ["return-label-{order}.pdf"], type: "application/pdf", sizes: [21_000, 44_000] },
  log: {
    names: ["fernhollow-app.log.txt", "diagnostics.txt", "pairing-log.txt"],
    type: "text/plain",
    sizes: [900, 240_000],
  },
  export: {
    names: ["brew-history.csv", "shots.csv"],
    type: "text/csv",
    sizes: [1_200, 96_000],
  },
  list: {
    names: ["price-list 2026.csv", "offer.csv", "sites and articles.csv"],
    type: "text/csv",
    sizes: [1_200, 96_000],
  },
};

/** One file of a comment; its address is relative to the account's own origin. */
export function attachFile(
  kind: FileKind,
  id: number,
  inline: boolean,
  facts: Facts,
  random: Random,
): Attachment {
  const shape = shapes[kind];
  const name = random
    .pick(shape.names)
    .replace("{invoice}", facts.invoice)
    .replace("{order}", facts.order);
  const [width, height] = shape.dimensions ? random.pick(shape.dimensions) : [null, null];
  const token = Array.from({ length: 3 }, () =>
    random.integer(0x10000000, 0xffffffff).toString(36),
  ).join("");
  const url = `/attachments/token/${token}/?name=${encodeURIComponent(name)}`;
  return {
    id,
    file_name: name,
    content_url: url,
    mapped_content_url: url,
    content_type: shape.type,
    size: random.integer(...shape.sizes),
    width,
    height,
    inline,
    deleted: false,
    malware_access_override: false,
    malware_scan_result: "malware_not_found",
    thumbnails: [],
  };
}
