import { answerJson } from "./answer.ts";
import type { Answer } from "./answer.ts";
import { Refusal } from "./errors.ts";

/** A refusal thrown below becomes the answer; anything else thrown is our mistake, and a 500. */
export async function orRefusal(work: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    process.emitWarning(error instanceof Error ? error : String(error));
    return answerJson({ errors: [{ code: "Unavailable", title: "Internal Server Error" }] }, 500);
  }
}
