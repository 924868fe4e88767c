/** A line of a mail, as the recogniser of quotes sees it. */
export interface MailLine {
  /** Without the ">" in front of it. */
  text: string;
  /** How often it is quoted: by ">" or by the elements it stands in. */
  depth: number;
  /** What a mail program says begins here. */
  starts?: "quote" | "signature" | "forward";
  /** A line drawn across. */
  isRule: boolean;
  /** A colour that most of the mail has not. */
  hue: string | null;
}

/** Lines from the first up to, and not including, the second. */
export type LineRange = readonly [from: number, to: number];
