/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a list that narrows while one types: the combobox of the ARIA patterns, for which HTML has no element */
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Dialog } from "../../../ui/dialog.tsx";
import { Keys } from "../../../ui/keys.tsx";
import { Plain } from "../../../ui/plain.tsx";
import { SearchField } from "../../../ui/search-field.tsx";
import { useOptions } from "../../../ui/use-options.ts";
import { matchingOffers, type Offer } from "./offer.ts";
import { useOffers } from "./use-offers.ts";
import "./command-dialog.css";

/** Everything that can be done or opened from here, found by typing, each with its key. */
export function CommandDialog({ onClose }: { onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const { offers, isLooking } = useOffers(typed);
  const found = matchingOffers(offers, typed);
  const { field: keys, id, option, isActive, begin } = useOptions(found, choose);

  function choose(offer: Offer) {
    // What is done next may take the focus: the sheet must have given it back before.
    flushSync(onClose);
    offer.act();
  }

  return (
    <Dialog title="Commands" onClose={onClose} initialFocus={field}>
      <div className="command-dialog">
        <SearchField
          label="Command"
          placeholder="A command, a view, a ticket’s number or subject, a person"
          {...keys}
          value={typed}
          ref={field}
          onChange={({ target }) => {
            setTyped(target.value);
            begin();
          }}
          onKeyDown={(event) => {
            keys.onKeyDown(event);
            // A search field empties itself at the first Escape; here it is for the sheet.
            if (event.key !== "Escape") return;
            event.preventDefault();
            onClose();
          }}
        />
        <div className="command-list" id={id} role="listbox" aria-label="Commands">
          {found.map((offer, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's
            <div
              key={offer.id}
              {...option(index)}
              role="option"
              aria-selected={isActive(index)}
              tabIndex={-1}
              className="command-option"
              data-first={found[index - 1]?.kind !== offer.kind || undefined}
              onClick={() => choose(offer)}
            >
              <span className="command-kind">{offer.kind}</span>
              <span className="command-label">
                <Plain>{offer.label}</Plain>
              </span>
              {offer.keys !== undefined && (
                <span className="command-keys">
                  <Keys of={offer.keys} />
                </span>
              )}
            </div>
          ))}
        </div>
        <output className="muted">
          {found.length === 0 && (isLooking ? "Looking for people" : "Nothing here is called so.")}
        </output>
      </div>
    </Dialog>
  );
}
