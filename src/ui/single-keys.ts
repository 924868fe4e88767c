import { keptChoice } from "../lib/kept-choice.ts";

const choice = keptChoice("single-keys", ["on", "off"]);

/** Whether single letters are shortcuts for this person. */
export const readSingleKeys = (): boolean => choice.read() === "on";
export const setSingleKeys = (on: boolean): void => choice.choose(on ? "on" : "off");
export const subscribeToSingleKeys = choice.subscribe;
