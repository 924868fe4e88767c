/**
 * Reads a file's name as its sender wrote it: some mail programs send it percent-encoded or as an
 * encoded word of RFC 2047, and nobody on the way reads that.
 */
export function readFileName(name: string): string {
  return readPercent(readEncodedWords(name));
}

function readPercent(name: string): string {
  // One "%20" is an address's habit; a name in another script is a row of them.
  if (!/%[89A-F][0-9A-F]%[89A-F][0-9A-F]/i.test(name)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const encodedWord = /=\?([\w-]{1,40})\?([QB])\?([^?\s]*)\?=(?:\s+(?==\?))?/gi;

function readEncodedWords(name: string): string {
  return name.replaceAll(encodedWord, (whole, charset: string, kind: string, text: string) => {
    const bytes = kind.toUpperCase() === "B" ? fromBase64(text) : fromQuoted(text);
    return (bytes && decode(bytes, charset)) ?? whole;
  });
}

function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function fromQuoted(text: string): Uint8Array {
  const letters = text
    .replaceAll("_", " ")
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
