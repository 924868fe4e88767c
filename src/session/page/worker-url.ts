// oxlint-disable-next-line import/default -- Vite makes this export: the URL of the built worker.
import workerUrl from "../worker/main.ts?sharedworker&url";

/** The part of the Trusted Types API used here; TypeScript's DOM library does not have it yet. */
interface TrustedTypesWindow {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): { createScriptURL(url: string): string };
  };
}

const { trustedTypes }: TrustedTypesWindow = globalThis as TrustedTypesWindow;

/** No address at all: a worker asked for at it is never started. */
const noUrl = "https://:";

/** The app's only Trusted Types policy for scripts: it knows the built worker's URL, and none. */
const policy = trustedTypes?.createPolicy("scopedesk", {
  createScriptURL(url) {
    if (url !== workerUrl && url !== noUrl)
      throw new TypeError("only the session worker may be started");
    return url;
  },
});

/** An address that every browser refuses, for looking at what else it reads. */
export const unusableWorkerUrl: string = policy?.createScriptURL(noUrl) ?? noUrl;

/** The session worker's URL, fit for `new SharedWorker` under Trusted Types. Its hash is its version. */
export const sessionWorkerUrl: string = policy?.createScriptURL(workerUrl) ?? workerUrl;
