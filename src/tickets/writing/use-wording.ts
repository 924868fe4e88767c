import { useState } from "react";
import { tooLong } from "../too-long.ts";
import { type Wording, withFormatting } from "./with-formatting.ts";

interface WordingHandle {
  /** Why the words cannot be sent. */
  refusal: string | undefined;
  /** Whether they wait for a part of the app that could not be loaded. */
  lacksFormatting: boolean;
  /** Words as they are to be sent; null where they cannot be, and the two above say why. */
  make: (words: string) => Promise<Wording | null>;
}

/** What is sent of the words somebody typed; `isPlain` leaves their formatting out. */
export function useWording(body: string, isPlain = false): WordingHandle {
  const [trouble, setTrouble] = useState<{ body: string; is: "not-loaded" | "too-long" }>();
  // Words that were changed since, or go as typed, are another matter.
  const now = !isPlain && trouble?.body === body ? trouble.is : undefined;
  const isTooLong = now === "too-long";
  return {
    refusal:
      tooLong(body) ??
      (isTooLong
        ? "Too long with its formatting: Zendesk would cut off the end. Send it as typed, in two, or as a file."
        : undefined),
    lacksFormatting: now === "not-loaded",
    async make(words) {
      const wording = await withFormatting(words, isPlain);
      const isCut = wording?.htmlBody !== undefined && tooLong(wording.htmlBody) !== undefined;
      if (wording && !isCut) return wording;
      setTrouble({ body, is: isCut ? "too-long" : "not-loaded" });
      return null;
    },
  };
}
