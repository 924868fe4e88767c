/** Why the relay passed something on neither way; `status` is what its client hears. */
export class RelayRefusal extends Error {
  override name = "RelayRefusal";
  readonly status: number;
  /** Headers beside the usual ones. */
  readonly headers: Record<string, string>;

  constructor(status: number, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}
