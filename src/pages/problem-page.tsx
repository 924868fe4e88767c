import { isRouteErrorResponse, useRouteError } from "react-router";
import { Problem } from "../components/problem.tsx";
import { NotFound } from "./not-found.tsx";

/** The error boundary of pages that stand alone. */
export function ProblemPage() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <main>
      <Problem error={error} />
    </main>
  );
}

/** The error boundary of pages inside the layout, whose `main` is already there. */
export function ProblemInLayout() {
  return <Problem error={useRouteError()} />;
}
