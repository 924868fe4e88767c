import { NavLink } from "react-router";
import { useBudget } from "../../session/page/use-budget.ts";
import { placeList } from "../../places.ts";
import { isOffered, type Visitor } from "../../scopes/offers.ts";
import { plainText } from "../../lib/plain-text.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Plain } from "../../ui/plain.tsx";

/** What a customer's own name opens: the places that only somebody who looks for them wants. */
export function CustomerMenu({ name, visitor }: { name: string; visitor: Visitor }) {
  const id = "customer-menu";
  const budget = useBudget();
  const places = placeList.filter(
    ({ id: place, inHeader }) => inHeader && place !== "requests" && isOffered(place, visitor),
  );
  return (
    <>
      <button
        type="button"
        className="header-person header-person-button"
        popoverTarget={id}
        aria-label={plainText(name)}
      >
        <Avatar name={plainText(name)} />
        <span className="header-person-text">
          <span className="header-person-name">
            <Plain>{name}</Plain>
          </span>
        </span>
        <Icon name="chevronDown" />
      </button>
      <nav id={id} popover="auto" className="header-menu" aria-label="More">
        {places.map(({ id: place, pattern, title }) => (
          <NavLink
            key={place}
            className="header-link"
            to={pattern}
            onClick={({ currentTarget }) => currentTarget.closest("nav")?.hidePopover()}
          >
            {title}
          </NavLink>
        ))}
        {budget && (
          <p className="header-menu-note muted">
            {budget.spent} of about {budget.limit} requests a minute used by this browser
          </p>
        )}
      </nav>
    </>
  );
}
