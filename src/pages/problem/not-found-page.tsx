import { NotFound } from "./not-found.tsx";

/** The whole page for an address that is none of ours. */
export function Component() {
  return (
    <main>
      <NotFound />
    </main>
  );
}
