import { SessionError } from "../contract/error.ts";
import type { GatewayResponse } from "../contract/protocol.ts";

interface Flight {
  answer: Promise<GatewayResponse>;
  abort: AbortController;
  /** Askers still waiting. */
  waiting: number;
  /** Askers ever. */
  asked: number;
}

/** Lets equal reads that are under way at the same time share one request. */
export class SharedReads {
  #flights = new Map<string, Flight>();

  /** Joins the read under this key, or starts it. One asker giving up does not disturb the others. */
  async read(
    key: string,
    signal: AbortSignal,
    start: (signal: AbortSignal) => Promise<GatewayResponse>,
  ): Promise<GatewayResponse> {
    if (signal.aborted) throw givenUp();
    const flight = this.#flights.get(key) ?? this.#start(key, start);
    flight.waiting += 1;
    flight.asked += 1;
    const gaveUp = Promise.withResolvers<never>();
    const giveUp = (): void => gaveUp.reject(givenUp());
    signal.addEventListener("abort", giveUp, { once: true });
    try {
      const response = await Promise.race([flight.answer, gaveUp.promise]);
      // A buffer can be transferred once, so those who share get a copy each.
      return flight.asked === 1 ? response : { ...response, body: response.body.slice(0) };
    } finally {
      signal.removeEventListener("abort", giveUp);
      flight.waiting -= 1;
      if (flight.waiting === 0) this.#drop(key, flight);
    }
  }

  #start(key: string, start: (signal: AbortSignal) => Promise<GatewayResponse>): Flight {
    const abort = new AbortController();
    const flight: Flight = { answer: start(abort.signal), abort, waiting: 0, asked: 0 };
    this.#flights.set(key, flight);
    const landed = (): void => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    flight.answer.then(landed, landed);
    return flight;
  }

  #drop(key: string, flight: Flight): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
    flight.abort.abort();
  }
}

function givenUp(): SessionError {
  return new SessionError("aborted", "the request was given up");
}
