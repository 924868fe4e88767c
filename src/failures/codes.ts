import type { Words } from "./explanation.ts";
import { appCodes } from "./words/app-errors.ts";
import { forbiddenCodes } from "./words/forbidden.ts";
import { hiddenCodes } from "./words/hidden-answers.ts";
import { oauthCodes } from "./words/oauth-errors.ts";
import { sessionEndCodes } from "./words/session-end.ts";
import { renewalCodes } from "./words/renewal-errors.ts";
import { sessionCodes } from "./words/session-codes.ts";
import { statusCodes } from "./words/status-codes.ts";
import { webPageCodes } from "./words/web-pages.ts";
import { writeCodes } from "./words/write-errors.ts";

/** Every code by where it comes up, in the order of the catalogue. */
const areas = {
  "Zendesk answered": { ...statusCodes, ...forbiddenCodes, ...webPageCodes },
  "No readable answer": hiddenCodes,
  "A change that got no answer": writeCodes,
  "Signing in": oauthCodes,
  "The session": { ...sessionCodes, ...renewalCodes },
  "How a session ended": sessionEndCodes,
  "This app": appCodes,
} as const;

type Areas = typeof areas;

/** The stable name of a failure. What is not in the list does not compile, and is never shown. */
export type FailureCode = { [Area in keyof Areas]: keyof Areas[Area] }[keyof Areas];

/** The one list of failures, by area: what each means, how sure it is, what to do. */
export const codesByArea: Readonly<Record<string, Readonly<Partial<Record<FailureCode, Words>>>>> =
  areas;
