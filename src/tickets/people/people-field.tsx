/* oxlint-disable jsx-a11y/prefer-tag-over-role -- options that come from Zendesk while one types: the combobox of the ARIA patterns, for which HTML has no element */
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { allows } from "../../scopes/allows.ts";
import { useSignedIn } from "../../session/page/use-session.ts";
import { Icon } from "../../ui/icon.tsx";
import { Plain, plainNode } from "../../ui/plain.tsx";
import type { ChosenPerson } from "../../zendesk/new-ticket.ts";
import { fewestLetters, suggestedPeopleQuery } from "../../zendesk/people-search.ts";
import { displayName } from "../ticket-text.ts";
import { usePaused } from "./use-paused.ts";
import { plainText } from "../../lib/plain-text.ts";
import "./people-field.css";

interface PeopleFieldProps {
  label: string;
  /** What is said below it. */
  description?: string;
  people: readonly ChosenPerson[];
  /** As many as may be chosen. */
  most?: number;
  onChange: (people: ChosenPerson[]) => void;
}

/** A pause in typing, in ms: every suggestion is a request of the whole company's. */
const pause = 250;

/** People by name or address: Zendesk's suggestions, or an address nobody there has yet. */
export function PeopleField(props: PeopleFieldProps) {
  const { label, description, people, most = Number.POSITIVE_INFINITY, onChange } = props;
  const id = useId();
  const { grantedScopes } = useSignedIn();
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const asked = usePaused(typed, pause);
  const mayAsk = allows(grantedScopes, "GET /users/autocomplete");
  const { data: users = [], isFetching } = useQuery({
    ...suggestedPeopleQuery(asked),
    enabled: mayAsk && asked.trim().length >= fewestLetters,
  });
  const offers = offersFor(typed, asked === typed ? users : [], people);
  const active = Math.min(place, offers.length - 1);
  const isFull = people.length >= most;

  function choose(person: ChosenPerson | undefined) {
    if (!person) return;
    onChange([...people, person]);
    setTyped("");
    setPlace(0);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && offers.length > 0) {
      event.preventDefault();
      setPlace((active + step + offers.length) % offers.length);
    }
    if (event.key === "Enter" && typed !== "") {
      event.preventDefault();
      choose(offers[active]);
    }
    if (event.key === "Escape") setTyped("");
  }

  return (
    <div className="people-field">
      <label className="text-field-label" htmlFor={id}>
        {plainNode(label)}
      </label>
      {people.length > 0 && (
        <ul className="people-chosen" aria-label={`${plainText(label)}: chosen`}>
          {people.map((chosen) => (
            <li key={keyOf(chosen)} className="people-chip">
              <Plain>{chosen.label}</Plain>
              <button
                type="button"
                className="people-remove"
                aria-label={`Remove ${plainText(chosen.label)}`}
                onClick={() => {
                  onChange(people.filter((one) => one !== chosen));
                  input.current?.focus();
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="people-search" hidden={isFull}>
        <input
          ref={input}
          id={id}
          type="text"
          className="people-input"
          role="combobox"
          aria-expanded={offers.length > 0}
          aria-controls={`${id}-offers`}
          aria-autocomplete="list"
          aria-activedescendant={offers.length > 0 ? `${id}-${active}` : undefined}
          aria-describedby={`${id}-about`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setPlace(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div
          className="people-offers"
          id={`${id}-offers`}
          role="listbox"
          aria-label={plainText(label)}
          hidden={offers.length === 0}
        >
          {offers.map((offer, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's
            <div
              key={keyOf(offer)}
              id={`${id}-${index}`}
              className="people-offer"
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onClick={() => {
                choose(offer);
                input.current?.focus();
              }}
            >
              <Plain>{offer.label}</Plain>
            </div>
          ))}
        </div>
      </div>
      <output className="muted people-about" id={`${id}-about`}>
        {aboutOffers({ typed, asked, isFetching, mayAsk, hasOffers: offers.length > 0 }) ??
          description}
      </output>
    </div>
  );
}

interface Asking {
  typed: string;
  asked: string;
  isFetching: boolean;
  mayAsk: boolean;
  hasOffers: boolean;
}

function aboutOffers({ typed, asked, isFetching, mayAsk, hasOffers }: Asking): string | undefined {
  if (typed.trim() === "" || hasOffers) return undefined;
  if (!mayAsk) return "Without the permission users:read only whole addresses can be chosen.";
  if (typed.trim().length < fewestLetters) return "Two letters at least, or an address.";
  if (isFetching || asked !== typed) return "Looking for people…";
  return "Nobody there is called so. A whole address makes somebody new.";
}

const address = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[^\s@<>".]{2,}$/;

function offersFor(
  typed: string,
  users: Parameters<typeof displayName>[0][],
  chosen: readonly ChosenPerson[],
): ChosenPerson[] {
  const taken = new Set(chosen.map(keyOf));
  const known = users.flatMap((user): ChosenPerson[] => {
    if (user.id === null) return [];
    const name = displayName(user);
    const label = user.email && user.email !== name ? `${name} <${user.email}>` : name;
    return [{ label, person: { id: user.id } }];
  });
  const email = typed.trim();
  const isNew =
    address.test(email) && !users.some((user) => user.email?.toLowerCase() === email.toLowerCase());
  return [...known, ...(isNew ? [{ label: email, person: { email } }] : [])].filter(
    (one) => !taken.has(keyOf(one)),
  );
}

function keyOf({ person }: ChosenPerson): string {
  return "id" in person ? String(person.id) : person.email.toLowerCase();
}
