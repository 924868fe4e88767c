import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { currentConfig } from "../../../config.ts";
import { pathTo, placeList } from "../../../places.ts";
import { allows } from "../../../scopes/allows.ts";
import { isForCustomer, isOffered, type Visitor } from "../../../scopes/offers.ts";
import { useSession } from "../../../session/page/use-session.ts";
import { urlOf } from "../../../tickets/list-url.ts";
import { useMyWork } from "../../../tickets/my-work.ts";
import { usePaused } from "../../../tickets/people/use-paused.ts";
import { displayName, subjectOf } from "../../../tickets/ticket-text.ts";
import { commands } from "../../../ui/commands.ts";
import { readActiveCommands } from "../../../ui/use-commands.ts";
import { namedTicket } from "../../../zendesk/named-ticket.ts";
import { fewestLetters, suggestedPeopleQuery } from "../../../zendesk/people-search.ts";
import { readTickets } from "../../../zendesk/known-ticket.ts";
import { usualSort } from "../../../zendesk/ticket-sort.ts";
import { meQuery, type User } from "../../../zendesk/users.ts";
import { viewsQuery } from "../../../zendesk/views.ts";
import type { Offer } from "./offer.ts";

/** After so long without a letter (ms) people are looked for: each look is a request. */
const pause = 250;

/** All there is to offer to who typed this: what works here, places, views, tickets read lately, people. */
export function useOffers(typed: string): { offers: readonly Offer[]; isLooking: boolean } {
  const navigate = useNavigate();
  const session = useSession();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const visitor = session.status === "signed-in" ? { ...session, role: me?.role } : undefined;
  const isCustomer = visitor !== undefined && isForCustomer(visitor);
  const granted = visitor?.grantedScopes ?? [];
  const isStaff = visitor !== undefined && !isCustomer;
  // As it was when the sheet opened: behind it nothing comes or goes.
  const [here] = useState(commandsHere);
  const go = (path: string) => () => void navigate(path);

  const myWork = useMyWork();
  const { data: views } = useQuery({
    ...viewsQuery,
    enabled: isStaff && allows(granted, "GET /views/active"),
  });
  const words = usePaused(typed.trim(), pause);
  const asks = isStaff && words.length >= fewestLetters && !/^#?\d+$/.test(words);
  const people = useQuery({
    ...suggestedPeopleQuery(words),
    enabled: asks && allows(granted, "GET /users/autocomplete") && allows(granted, "GET /search"),
  });
  const offers = [
    ...(isStaff
      ? ticketOffers(typed, session.status === "signed-in" ? session.subdomain : "")
      : []),
    ...here,
    ...placeOffers(visitor, isCustomer),
    ...(isStaff ? viewOffers() : []),
    ...(isStaff ? recentOffers() : []),
    ...(asks ? (people.data ?? []).flatMap(personOffer) : []),
  ];
  return { offers, isLooking: people.isFetching };

  function ticketOffers(text: string, account: string): Offer[] {
    const named = namedTicket(text.trim(), currentConfig().zendeskUrl);
    if (named === undefined || (named.subdomain ?? account) !== account) return [];
    const act = go(pathTo("ticket", { id: named.id }));
    const label = `Open ticket #${named.id}`;
    return [{ id: "ticket", kind: "Ticket", label, isAnswer: true, act }];
  }

  function viewOffers(): Offer[] {
    const own = myWork.map(({ title, list, command }) => {
      return { id: title, title, list, keys: commands[command].shown };
    });
    const others = (views?.views ?? []).map(({ id, title }) => ({
      id: String(id),
      title: title ?? `View ${id}`,
      list: { view: id, query: "", sort: null },
      keys: undefined,
    }));
    return [...own, ...others].map(({ id, title, list, keys }) => ({
      id: `view ${id}`,
      kind: "View",
      label: title,
      ...(keys !== undefined && { keys }),
      act: go(urlOf(list)),
    }));
  }

  function recentOffers(): Offer[] {
    return readTickets().map((ticket) => ({
      id: `recent ${ticket.id}`,
      kind: "Recent",
      label: `#${ticket.id} ${subjectOf(ticket)}`,
      act: go(pathTo("ticket", { id: ticket.id })),
    }));
  }

  function personOffer(user: User): Offer[] {
    const { id, email } = user;
    if (id === null || !email) return [];
    const query = `requester:"${email.replaceAll('"', "")}"`;
    return [
      {
        id: `person ${id}`,
        kind: "Person",
        label: `Tickets of ${displayName(user)}`,
        also: email,
        isAnswer: true,
        act: go(urlOf({ view: null, query, sort: usualSort })),
      },
    ];
  }

  function placeOffers(to: Visitor | undefined, forCustomer: boolean): Offer[] {
    return placeList
      .filter(({ id, pattern }) => !pattern.includes(":") && id !== "callback" && isOffered(id, to))
      .filter(({ id }) => !forCustomer || id === "requests" || id === "newRequest")
      .map(({ id, pattern, title, keys }) => ({
        id: `place ${id}`,
        kind: "Go to",
        label: title,
        ...(keys !== undefined && { keys }),
        act: go(pattern),
      }));
  }
}

/** The sheet itself, and what stands among the views. */
const listed: ReadonlySet<string> = new Set(["palette", "mine", "waiting", "unassigned"]);

function commandsHere(): Offer[] {
  const active = readActiveCommands();
  // What belongs to the place comes before what works everywhere.
  const places = Object.entries(commands).toSorted(
    ([, one], [, other]) =>
      Number(one.where === "Everywhere") - Number(other.where === "Everywhere"),
  );
  return places.flatMap(([id, { label, shown }]): Offer[] => {
    const act = active.get(id as keyof typeof commands);
    if (act === undefined || listed.has(id)) return [];
    return [
      { id: `command ${id}`, kind: "Here", label, ...(shown !== "" && { keys: shown }), act },
    ];
  });
}
