// oxlint-disable-next-line import/default -- Vite makes this export: the URL of the built worker.
import workerUrl from "./worker/main.ts?sharedworker&url";

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

/** The app's only Trusted Types policy for scripts: it knows one URL, the built worker's. */
const policy = trustedTypes?.createPolicy("scopedesk", {
  createScriptURL(url) {
    if (url !== workerUrl) throw new TypeError("only the session worker may be started");
    return url;
  },
});

/** The session worker's URL, fit for `new SharedWorker` under Trusted Types. Its hash is its version. */
export const sessionWorkerUrl: string = policy?.createScriptURL(workerUrl) ?? workerUrl;
