/// <reference types="vite/client" />
/**
 * Measures the session from inside a page that no test driver slows down. The benchmark's own
 * server lends a hand: `/allow` signs in, `/heap` weighs the worker, `/result` takes the numbers.
 */
import "../../../src/session/page/callback.ts";
import { send } from "../../../src/session/page/gateway.ts";
import { connect } from "../../../src/session/page/connect.ts";
import { finishSignIn, refreshSession, startSession } from "../../../src/session/page/session.ts";
import { keepTransaction } from "../../../src/session/contract/transaction.ts";

interface BenchConfig {
  zendeskUrl: string;
  clientId: string;
  tokenUrl: "direct";
  rateLimit: number;
  account: string;
  /** A token for the direct requests. */
  token: string;
  /** Requests per measurement. */
  times: number;
  /** Refreshes in the simulated hour, and the ms between them. */
  refreshes: number;
  pause: number;
}

const path = "/api/v2/users/me.json";
const config: BenchConfig = await (await fetch("/config.json")).json();
startSession(config);

if (location.pathname === "/callback") {
  await finishSignIn();
  if (!new URLSearchParams(location.hash.slice(1)).has("tab")) await measure();
} else {
  await leave();
}

/** Signs in without a person: the server walks through Zendesk's pages. */
async function leave(): Promise<void> {
  const connection = await connect();
  const wish = { subdomain: config.account, scopes: ["read", "write"] };
  const { authorizationUrl, transaction } = await connection.call("begin", { wish });
  keepTransaction(transaction);
  const answer = await fetch(`/allow?url=${encodeURIComponent(authorizationUrl)}`);
  location.href = `/callback?${await answer.text()}`;
}

async function measure(): Promise<void> {
  const zendeskUrl = config.zendeskUrl.replace("{subdomain}", config.account);
  const headers = { Accept: "application/json", Authorization: `Bearer ${config.token}` };
  const direct = async (): Promise<void> => {
    const response = await fetch(zendeskUrl + path, { headers, credentials: "omit" });
    await response.arrayBuffer();
  };
  const throughWorker = async (): Promise<void> => {
    await send({ method: "GET", path });
  };
  const connection = await connect();
  const ping = async (): Promise<void> => {
    await connection.call("ping", null);
  };
  // In turns of 100, so that whatever else the machine does falls on both alike.
  const spent = { direct: [] as number[], worker: [] as number[], ping: [] as number[] };
  for (let turn = 0; turn < config.times / 100; turn += 1) {
    spent.direct.push(...(await timesOf(direct)));
    spent.worker.push(...(await timesOf(throughWorker)));
    spent.ping.push(...(await timesOf(ping)));
  }
  await work();
  await fetch("/heap?name=before");
  await work();
  await fetch("/heap?name=after");
  await fetch("/result", { method: "POST", body: JSON.stringify(spent) });
}

async function timesOf(run: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < 100; count += 1) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  return times;
}

/** An hour of somebody's work, without the thinking: requests, and a refresh every few minutes. */
async function work(): Promise<void> {
  for (let round = 0; round < config.refreshes; round += 1) {
    for (let count = 0; count < 30; count += 1) await send({ method: "GET", path });
    await refreshSession();
    await new Promise((resolve) => setTimeout(resolve, config.pause));
  }
}
