import { isRouteErrorResponse, useRouteError } from "react-router";
import { Problem } from "../components/problem.tsx";
import { NotFound } from "./not-found.tsx";

/** The error boundary of every route. */
export function ProblemPage() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <main>
      <Problem error={error} />
    </main>
  );
}
