/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a list that narrows while one types: the combobox of the ARIA patterns, for which HTML has no element */
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Dialog } from "../../../ui/dialog.tsx";
import { Plain } from "../../../ui/plain.tsx";
import { SearchField } from "../../../ui/search-field.tsx";
import { matchingOffers, type Offer } from "./offer.ts";
import { useOffers } from "./use-offers.ts";
import "./command-dialog.css";

/** Everything that can be done or opened from here, found by typing, each with its key. */
export function CommandDialog({ onClose }: { onClose: () => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const { offers, isLooking } = useOffers(typed);
  const found = matchingOffers(offers, typed);
  const active = found[Math.min(place, found.length - 1)];

  function choose(offer: Offer) {
    // What is done next may take the focus: the sheet must have given it back before.
    flushSync(onClose);
    offer.act();
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      const next = (Math.min(place, found.length - 1) + step + found.length) % found.length;
      setPlace(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
    }
    // A search field empties itself at the first Escape; here it is for the sheet.
    if (event.key === "Escape") {
      event.preventDefault();
      onClose();
    }
    if (event.key === "Enter" && active) {
      event.preventDefault();
      choose(active);
    }
  }

  return (
    <Dialog title="Commands" onClose={onClose} initialFocus={field}>
      <div className="command-dialog">
        <SearchField
          label="Command"
          placeholder="A command, a view, a ticket’s number or subject, a person"
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-activedescendant={active ? `${id}-${found.indexOf(active)}` : undefined}
          value={typed}
          ref={field}
          onChange={({ target }) => {
            setTyped(target.value);
            setPlace(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div className="command-list" id={id} role="listbox" aria-label="Commands">
          {found.map((offer, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's
            <div
              key={offer.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={offer === active}
              className="command-option"
              data-first={found[index - 1]?.kind !== offer.kind || undefined}
              onPointerMove={() => setPlace(index)}
              onClick={() => choose(offer)}
            >
              <span className="command-kind">{offer.kind}</span>
              <span className="command-label">
                <Plain>{offer.label}</Plain>
              </span>
              {offer.keys !== undefined && (
                <span className="command-keys">
                  {offer.keys.split(" ").map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
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
