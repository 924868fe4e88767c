import { connect } from "node:net";
import type { Socket } from "node:net";

interface PendingCall {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * A connection to Firefox's Marionette, which takes the commands of W3C WebDriver over TCP: each
 * message is its length in bytes, a colon and JSON
 * (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
 */
export class Marionette {
  #socket: Socket;
  #received = Buffer.alloc(0);
  #pending = new Map<number, PendingCall>();
  #nextId = 1;

  static connect(port: number): Promise<Marionette> {
    const socket = connect(port, "127.0.0.1");
    return new Promise((resolve, reject) => {
      socket.once("error", reject);
      socket.once("connect", () => resolve(new Marionette(socket)));
    });
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#readAll();
    });
    socket.on("close", () => this.#giveUp());
    socket.on("error", () => this.#giveUp());
  }

  /** Sends one command; an answer that only wraps a value is unwrapped. */
  call(name: string, parameters: Record<string, unknown>): Promise<unknown> {
    const id = this.#nextId++;
    const message = JSON.stringify([0, id, name, parameters]);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #readAll(): void {
    for (;;) {
      const colon = this.#received.indexOf(":");
      if (colon === -1) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon));
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      // What is no array is the greeting.
      if (Array.isArray(message)) this.#settle(message);
    }
  }

  #settle([, id, error, value]: unknown[]): void {
    const call = this.#pending.get(Number(id));
    this.#pending.delete(Number(id));
    if (error === null) call?.resolve(unwrapped(value));
    else call?.reject(new Error(wordsOf(error)));
  }

  #giveUp(): void {
    for (const call of this.#pending.values()) call.reject(new Error("Firefox is gone"));
    this.#pending.clear();
  }
}

function unwrapped(value: unknown): unknown {
  return typeof value === "object" && value !== null && "value" in value ? value.value : value;
}

function wordsOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("error" in error)) return String(error);
  return `${String(error.error)}: ${"message" in error ? String(error.message) : ""}`;
}
