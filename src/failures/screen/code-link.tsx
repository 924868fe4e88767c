import { Link } from "react-router";
import { pathTo } from "../../places.ts";
import type { Explanation } from "../explanation.ts";

/** The stable code of a failure, which leads to what is written about it. */
export function CodeLink({ code }: Pick<Explanation, "code">) {
  return (
    <>
      Its code:{" "}
      <Link to={`${pathTo("troubleshoot")}#${code}`}>
        <code>{code}</code>
      </Link>
    </>
  );
}
