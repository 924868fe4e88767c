import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link, useNavigate } from "react-router";
import { useSignedIn } from "../../session/page/use-session.ts";
import { allows } from "../../scopes/allows.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { whenIdle } from "../../ui/when-idle.ts";
import { useCommands } from "../../ui/use-commands.ts";
import { useMedia } from "../../ui/use-media.ts";
import { urlOf } from "../../tickets/list-url.ts";
import { Plain } from "../../ui/plain.tsx";
import type { TicketList } from "../../zendesk/ticket-list.ts";
import { usualSort } from "../../zendesk/ticket-sort.ts";
import { isPersonal, type View, viewCountsQuery, viewsQuery } from "../../zendesk/views.ts";
import { pathTo } from "../../places.ts";
import { useDraftCount } from "../../tickets/draft-tickets.ts";
import { useMyWork } from "../../tickets/my-work.ts";
import { plainText } from "../../lib/plain-text.ts";
import { useSavedFilters } from "../../tickets/saved-filters.ts";
import "./views-nav.css";

const navId = "views";

const allTickets: TicketList = { view: null, query: "", sort: usualSort };

/** Every list there is to choose from: those everybody needs, then the account's and the person's own views. */
export function ViewsNav({ list }: { list: TicketList }) {
  const { grantedScopes: granted } = useSignedIn();
  const myWork = useMyWork();
  const navigate = useNavigate();
  useCommands(
    Object.fromEntries(myWork.map((work) => [work.command, () => void navigate(urlOf(work.list))])),
  );
  const maySeeViews = allows(granted, "GET /views/active");
  const hasRoom = useMedia("(width >= 80rem)");
  return (
    <nav
      className="views-nav"
      aria-label="Views"
      id={navId}
      // Without room of its own it lies over the list, behind its button.
      {...(!hasRoom && {
        popover: "auto" as const,
        onClick: (event) => event.currentTarget.hidePopover(),
      })}
    >
      <ul className="views-list">
        {myWork.map((work) => (
          <Entry key={work.title} list={work.list} current={list}>
            {work.title}
          </Entry>
        ))}
        <Entry list={allTickets} current={list}>
          All tickets
        </Entry>
        <Drafts />
      </ul>
      {maySeeViews && <AccountViews current={list} />}
      <OwnFilters current={list} />
    </nav>
  );
}

/** Leads to what is not sent yet; nothing where there is nothing. */
function Drafts() {
  const count = useDraftCount();
  if (count === 0) return null;
  return (
    <li>
      <Link className="views-entry" to={pathTo("drafts")}>
        <span className="views-name">Drafts</span>
        <span className="views-count numeric">{count}</span>
      </Link>
    </li>
  );
}

/** The searches this person saved, and how many of them nobody can read. */
function OwnFilters({ current }: { current: TicketList }) {
  const { filters, unreadable } = useSavedFilters();
  if (filters.length + unreadable === 0) return null;
  return (
    <>
      <h2 className="views-title">Saved filters</h2>
      <ul className="views-list">
        {filters.map(({ name, query, sort }) => (
          <Entry
            key={query}
            list={{ view: null, query, sort: sort ?? usualSort }}
            current={current}
          >
            {name}
          </Entry>
        ))}
      </ul>
      {unreadable > 0 && (
        <p className="muted views-more">
          {unreadable === 1
            ? "1 saved filter could not be read. It is kept."
            : `${unreadable} saved filters could not be read. They are kept.`}
        </p>
      )}
    </>
  );
}

/** Shows the views where the window has no room for them beside the list. */
export function ViewsButton() {
  const hasRoom = useMedia("(width >= 80rem)");
  if (hasRoom) return null;
  return (
    <button
      type="button"
      className={buttonClass({ variant: "quiet", size: "small" })}
      popoverTarget={navId}
    >
      <Icon name="density" />
      Views
    </button>
  );
}

function AccountViews({ current }: { current: TicketList }) {
  const { data, error, refetch } = useQuery(viewsQuery);
  const views = data?.views ?? [];
  const isIdle = useIdle();
  // The tickets come first: counting views is for when the browser has nothing better to do.
  const counts = useQuery({ ...viewCountsQuery(views), enabled: isIdle && views.length > 0 });
  if (error && !data) {
    return <ViewsFailed onRetry={() => void refetch()} />;
  }
  const shared = views.filter((view) => !isPersonal(view));
  const personal = views.filter(isPersonal);
  return (
    <>
      <ViewGroup title="Views" views={shared} counts={counts.data} current={current} />
      <ViewGroup title="Your views" views={personal} counts={counts.data} current={current} />
      {data && data.count > views.length && (
        <p className="muted views-more">
          {views.length} of {data.count} views
        </p>
      )}
    </>
  );
}

/** One quiet line: what stopped the views mostly stopped the list too, which says more about it. */
function ViewsFailed({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="views-more muted">
      <p>The views could not be read.</p>
      <Button size="small" variant="quiet" onClick={onRetry}>
        Read the views
      </Button>
    </div>
  );
}

interface ViewGroupProps {
  title: string;
  views: readonly View[];
  counts: ReadonlyMap<number, number | null> | undefined;
  current: TicketList;
}

function ViewGroup({ title, views, counts, current }: ViewGroupProps) {
  if (views.length === 0) return null;
  return (
    <>
      <h2 className="views-title">{title}</h2>
      <ul className="views-list">
        {views.map((view) => (
          <Entry
            key={view.id}
            list={{ view: view.id, query: "", sort: null }}
            current={current}
            count={counts?.get(view.id)}
            {...(view.description && { description: view.description })}
          >
            {view.title ?? `View ${view.id}`}
          </Entry>
        ))}
      </ul>
    </>
  );
}

interface EntryProps {
  list: TicketList;
  current: TicketList;
  children: string;
  /** undefined: not asked; null: Zendesk is still counting. */
  count?: number | null | undefined;
  description?: string;
}

function Entry({ list, current, children, count, description }: EntryProps) {
  const isCurrent = list.view === current.view && list.query === current.query;
  return (
    <li>
      <Link
        className="views-entry"
        to={urlOf(list)}
        {...(isCurrent && { "aria-current": "page" })}
        {...(description && { title: plainText(description) })}
      >
        <span className="views-name">
          <Plain>{children}</Plain>
        </span>
        <Count value={count} />
      </Link>
    </li>
  );
}

const number = new Intl.NumberFormat("en");

function Count({ value }: { value: number | null | undefined }) {
  if (value === undefined) return null;
  if (value === null) {
    return (
      <span className="views-count muted">
        <span aria-hidden="true">…</span>
        <span className="visually-hidden">still counting</span>
      </span>
    );
  }
  return <span className="views-count numeric">{number.format(value)}</span>;
}

/** true once the browser has had a quiet moment. */
function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return isIdle;
}
