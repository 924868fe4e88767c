/* oxlint-disable jsx-a11y/prefer-tag-over-role -- options below a text box while one types: the list of the ARIA patterns, for which HTML has no element */
import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { Plain } from "./plain.tsx";
import { replaceText } from "./replace-text.ts";
import "./completions.css";

/** Between a box and its list, in px. */
const gap = 4;

type TextBox = HTMLInputElement | HTMLTextAreaElement;

/** What stands in a text box, and where the caret is. */
export interface Typed {
  text: string;
  caret: number;
}

/** One way what is typed may go on. */
export interface Completion {
  /** What it is known by in the list. */
  label: string;
  /** What it is, beside it. */
  about: string;
  /** What takes the place of what is typed. */
  text: string;
}

/** What is typed into a box, as it is typed. */
export function useTyped(input: RefObject<TextBox | null>): Typed {
  const [typed, setTyped] = useState(() => read(input.current));
  const follow = useEffectEvent(({ target }: Event) => {
    if (target !== input.current) return;
    const next = read(input.current);
    if (next.text !== typed.text || next.caret !== typed.caret) setTyped(next);
  });
  useEffect(() => {
    const events = ["input", "keyup", "click"] as const;
    // At the document, after React: a render before it hears of a letter would take the letter back.
    for (const event of events) document.addEventListener(event, follow);
    return () => {
      for (const event of events) document.removeEventListener(event, follow);
    };
  }, []);
  return typed;
}

interface CompletionsProps {
  input: RefObject<TextBox | null>;
  typed: Typed;
  /** Where what they take the place of begins; it ends at the caret. */
  start: number;
  offers: readonly Completion[];
  /** Whether the first one is chosen already: where no key but Escape has another meaning meanwhile. */
  isEager?: boolean;
  onTake?: (offer: Completion) => void;
}

/**
 * How what is typed may go on, below its box. Arrows choose, Enter and Tab take what is chosen, Escape
 * puts them away; with none chosen every key does what it did.
 */
export function Completions(props: CompletionsProps) {
  const { input, typed, start, offers: all, isEager = false, onTake } = props;
  const id = useId();
  const first = isEager ? 0 : -1;
  const [chosen, setChosen] = useState({ typed, place: first });
  const [awayAt, setAwayAt] = useState<Typed>();
  const place = chosen.typed === typed ? chosen.place : first;
  const offers = awayAt === typed ? [] : all;
  const active = offers[place];

  function take(offer: Completion) {
    const box = input.current;
    if (box === null) return;
    replaceText(box, { from: start, to: typed.caret, text: offer.text });
    onTake?.(offer);
  }

  const onKeyDown = useEffectEvent((event: Event) => {
    if (!(event instanceof KeyboardEvent) || offers.length === 0 || event.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      // -1 is the box itself: one comes back to what one typed.
      const count = offers.length + 1;
      setChosen({ typed, place: ((place + 1 + step + count) % count) - 1 });
    } else if (event.key === "Escape") setAwayAt(typed);
    else if (active !== undefined && isPlainTaking(event)) take(active);
    else {
      // What is sent is explained, or found, where the offers would stand.
      if (event.key === "Enter") setAwayAt(typed);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });

  useEffect(() => {
    const box = input.current;
    box?.addEventListener("keydown", onKeyDown);
    return () => box?.removeEventListener("keydown", onKeyDown);
  }, [input]);

  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (list.current && input.current) placeBeside(list.current, input.current);
  });

  const activeId = active === undefined ? undefined : `${id}-${place}`;
  useEffect(() => {
    const box = input.current;
    box?.setAttribute("aria-autocomplete", "list");
    if (offers.length > 0) box?.setAttribute("aria-controls", id);
    else box?.removeAttribute("aria-controls");
    if (activeId === undefined) box?.removeAttribute("aria-activedescendant");
    else box?.setAttribute("aria-activedescendant", activeId);
  }, [input, id, activeId, offers.length]);

  return (
    <>
      <output className="visually-hidden">
        {offers.length > 0 && `${offers.length} ways to go on, below`}
      </output>
      {offers.length > 0 && (
        <div
          className="completions"
          id={id}
          ref={list}
          role="listbox"
          aria-label="Ways to go on"
          // Above everything: whatever scrolls around the box would cut it off, or scroll with it.
          popover="manual"
        >
          {offers.map((offer, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the box's
            <div
              key={offer.label}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={offer === active}
              className="completion"
              // The box keeps the focus, and so the list stays.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(offer)}
            >
              <Plain>{offer.label}</Plain>
              {offer.about !== "" && (
                <span className="muted">
                  <Plain>{offer.about}</Plain>
                </span>
              )}
            </div>
          ))}
        </div>
      )}
    </>
  );
}

/** Shows the list below its box, or above it where there is more room. */
function placeBeside(list: HTMLElement, box: HTMLElement): void {
  list.showPopover();
  const { left, top, bottom, width } = box.getBoundingClientRect();
  const [above, below] = [top, innerHeight - bottom];
  const isBelow = below >= list.offsetHeight || below >= above;
  list.style.left = `${left}px`;
  list.style.width = `${width}px`;
  list.style.maxHeight = `${Math.max(above, below) - 2 * gap}px`;
  list.style.top = isBelow ? `${bottom + gap}px` : "auto";
  list.style.bottom = isBelow ? "auto" : `${innerHeight - top + gap}px`;
}

/** Ctrl+Enter sends, Shift+Tab goes back: they take nothing. */
function isPlainTaking({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return (key === "Enter" || key === "Tab") && !(ctrlKey || metaKey || shiftKey || altKey);
}

function read(box: TextBox | null): Typed {
  return { text: box?.value ?? "", caret: box?.selectionStart ?? box?.value.length ?? 0 };
}
