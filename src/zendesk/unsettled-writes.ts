import {
  type WriteErrorCode,
  type WriteOutcome,
  WriteError,
  confirmWrite,
} from "./confirm-write.ts";
import { queryClient } from "./query-client.ts";
import type { Unsettled, WriteMeans } from "./write-means.ts";
import type { Write } from "./write.ts";

const settling: ReadonlySet<WriteOutcome<unknown>["found"]> = new Set([
  "done",
  "overtaken",
  "secret-lost",
]);

const codes = {
  "not-there": "write-pending",
  overtaken: "write-conflict",
  unclear: "write-unclear",
  unknown: "write-unknown",
  "secret-lost": "write-secret-lost",
} as const satisfies Record<string, WriteErrorCode>;

/** The writes of one kind whose end is unknown: remembered by place, and looked for. */
export class UnsettledWrites<Wish, Begun, Done> {
  readonly #write: Write<Wish, Begun, Done>;
  readonly #means: WriteMeans;

  constructor(write: Write<Wish, Begun, Done>, means: WriteMeans) {
    this.#write = write;
    this.#means = means;
  }

  /** Those of a place, the last one last. */
  in(place: string): Promise<readonly Unsettled[]> {
    return this.#means.unsettled[this.#write.keeps].read(place);
  }

  /** Whether this one says what the wish says. */
  isOf({ wish }: Unsettled, other: Wish): boolean {
    const { content } = this.#write;
    return JSON.stringify(content(wish as Wish)) === JSON.stringify(content(other));
  }

  /** Remembers one, in the stead of any of the same content. */
  async keep(unsettled: Unsettled): Promise<void> {
    await this.#rewrite(unsettled.wish as Wish, [unsettled]);
  }

  async forget(wish: Wish): Promise<void> {
    await this.#rewrite(wish, []);
  }

  /** How long it may still arrive, in ms; 0 or less when that is past. */
  msLeft({ wish, begun, sentAt }: Unsettled): number {
    const mayArrive = this.#write.mayArrive(wish as Wish, begun as Begun);
    return sentAt + mayArrive - this.#means.now();
  }

  /** Looks for it at Zendesk; `twice`, a moment apart, where it is not there at the first look. */
  look({ wish, begun }: Unsettled, twice = false): Promise<WriteOutcome<Done>> {
    const { pause } = this.#means;
    return confirmWrite(() => this.#write.look(wish as Wish, begun as Begun), { twice, pause });
  }

  /** Returns what is done, or throws how things stand; `failure` is why no answer came. Forgets what is settled. */
  async settle(
    unsettled: Unsettled,
    outcome: WriteOutcome<Done>,
    failure?: unknown,
  ): Promise<Done> {
    const wish = unsettled.wish as Wish;
    const isSettled = settling.has(outcome.found);
    if (isSettled) await this.forget(wish);
    if (outcome.found === "done") return outcome.done;
    if (outcome.found === "secret-lost") void this.show(wish);
    const left = this.msLeft(unsettled);
    const isSafe = outcome.found === "not-there" && left <= 0;
    const code = isSafe ? "write-not-done" : codes[outcome.found];
    throw new WriteError(code, this.#write.asked(wish), {
      cause: failure ?? (outcome.found === "unknown" ? outcome.cause : undefined),
      ...(!isSettled && left > 0 && { seconds: Math.ceil(left / 1000) }),
      ...(!isSettled && { unsettled }),
    });
  }

  /** Shows what is known, and has the rest read again by whoever shows it. */
  async show(wish: Wish, done?: Done): Promise<void> {
    const { stale, staleWhenOpened, show } = this.#write;
    const now = stale(wish, done);
    if (done !== undefined) show?.(done);
    const later = { refetchType: "none" } as const;
    await Promise.all([
      ...now.map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      ...staleWhenOpened.map((queryKey) => queryClient.invalidateQueries({ queryKey, ...later })),
    ]);
  }

  async #rewrite(wish: Wish, instead: readonly Unsettled[]): Promise<void> {
    const place = this.#write.place(wish);
    const others = (await this.in(place)).filter((one) => !this.isOf(one, wish));
    await this.#means.unsettled[this.#write.keeps].write(place, [...others, ...instead]);
  }
}
