import { lazily } from "../../ui/lazily.tsx";

// The words for failures are many and seldom needed.
const ProblemPage = lazily(async () => (await import("./problem-page.tsx")).ProblemPage);

/** The error boundary of a page inside the layout. */
export function PageBoundary() {
  return <ProblemPage />;
}

/** The error boundary of everything. */
export function RootBoundary() {
  return (
    <main>
      <ProblemPage />
    </main>
  );
}
