import { type KeyboardEvent, useId, useState } from "react";

/** A list of options under a search field, as the combobox of the ARIA patterns wants it. */
interface Options<Option> {
  /** The option the keys are on; none in an empty list. */
  active: Option | undefined;
  /** What the search field takes: the list it leads, and its keys. */
  field: {
    role: "combobox";
    "aria-expanded": true;
    "aria-controls": string;
    "aria-activedescendant": string | undefined;
    onKeyDown: (event: KeyboardEvent) => void;
  };
  /** The id of the list. */
  id: string;
  /** What one option takes. */
  option: (index: number) => { id: string; onPointerMove: () => void };
  isActive: (index: number) => boolean;
  /** Goes to the first option: the list is another one. */
  begin: () => void;
}

/** Arrow keys go through the options and round; Enter chooses the one they are on. */
export function useOptions<Option>(
  options: readonly Option[],
  choose: (option: Option) => void,
): Options<Option> {
  const id = useId();
  const [chosen, setPlace] = useState(0);
  const place = Math.min(chosen, options.length - 1);
  const active = options[place];
  return {
    active,
    id,
    field: {
      role: "combobox",
      "aria-expanded": true,
      "aria-controls": id,
      "aria-activedescendant": active === undefined ? undefined : `${id}-${place}`,
      onKeyDown(event) {
        const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
        if (step !== 0 && options.length > 0) {
          event.preventDefault();
          const next = (place + step + options.length) % options.length;
          setPlace(next);
          document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
        }
        if (event.key === "Enter" && active !== undefined) {
          event.preventDefault();
          choose(active);
        }
      },
    },
    option: (index) => ({
      id: `${id}-${index}`,
      onPointerMove: () => setPlace(index),
    }),
    isActive: (index) => index === place,
    begin: () => setPlace(0),
  };
}
