/** The record an address names. Throws the router's 404 for anything but a plain number. */
export function readId(segment: string | undefined): number {
  const id = /^[1-9]\d{0,15}$/.test(segment ?? "") ? Number(segment) : Number.NaN;
  if (Number.isSafeInteger(id)) return id;
  throw new Response(null, { status: 404 });
}
