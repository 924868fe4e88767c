import { Link } from "react-router";
import { paths } from "../paths.ts";
import "./problem.css";

export function Component() {
  return (
    <main className="problem">
      <title>Not found · Scopedesk</title>
      <h1 className="problem-title">There is no page at this address</h1>
      <p>
        <Link to={paths.tickets()}>Go to the tickets</Link>
      </p>
    </main>
  );
}
