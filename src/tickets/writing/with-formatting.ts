import { mayBeFormatted } from "./may-be-formatted.ts";

/** Words as they are to be sent: with their formatting, where they have some. */
export interface Wording {
  body: string;
  htmlBody?: string;
}

/** Makes HTML of the formatting in words; null where the part of the app that does could not be loaded. */
export async function withFormatting(body: string, isPlain = false): Promise<Wording | null> {
  if (isPlain || !mayBeFormatted(body)) return { body };
  try {
    const { formatted } = await import("./markdown.ts");
    const htmlBody = formatted(body);
    return htmlBody === undefined ? { body } : { body, htmlBody };
  } catch {
    // Offline, or a version that is gone: what was seen must not be sent otherwise.
    return null;
  }
}
