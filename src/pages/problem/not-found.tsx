import { Link } from "react-router";
import { pathToSignIn } from "../../places.ts";
import { buttonClass } from "../../ui/button.tsx";
import "../../failures/screen/problem.css";

export function NotFound() {
  return (
    <section className="problem">
      <title>Not found · Scopedesk</title>
      <h1 className="problem-title">There is no page at this address</h1>
      <p className="problem-detail">The link may be old, or a letter of it got lost.</p>
      <p>
        <Link className={buttonClass({ variant: "primary" })} to={pathToSignIn()}>
          Go to the start page
        </Link>
      </p>
    </section>
  );
}
