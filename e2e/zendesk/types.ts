/**
 * The types that tests and other programs name, so that nobody reaches into a folder for them.
 * The package's third door, beside the server and the asker; nothing in here imports it.
 */
export type { AccountHandle } from "./account/account-handle.ts";
export type { Fault } from "./account/faults.ts";
export type { ZendeskOptions } from "./account/options.ts";
export type { Zendesk } from "./serve/server.ts";
export type { DataFile } from "./records/data-file.ts";
