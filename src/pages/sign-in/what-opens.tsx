import type { ReactNode } from "react";
import {
  isTouchedBy,
  type Screen,
  screenOfCall,
  type ScreenState,
  screenState,
  screenStates,
} from "../../scopes/screens.ts";
import { screensOf } from "../../scopes/preset-screens.ts";
import type { Preset } from "../../scopes/presets.ts";
import { Icon } from "../../ui/icon.tsx";
import "./what-opens.css";

interface WhatOpensProps {
  scopes: readonly string[];
  job: Preset | undefined;
  /** The scope under the pointer or the focus: its screens light up. */
  pointedScope: string | undefined;
  onAdd: (scope: string) => void;
}

/** Every screen of the app, lit when the chosen scopes open it. Nothing moves, so that a change shows. */
export function WhatOpens({ scopes, job, pointedScope, onAdd }: WhatOpensProps) {
  const promised = new Set<string>(job?.screens);
  const isLit = (screen: Screen) => pointedScope !== undefined && isTouchedBy(screen, pointedScope);
  return (
    <section className="what-opens" aria-labelledby="what-opens-title">
      <h2 id="what-opens-title">What this opens</h2>
      <p className="what-opens-status" aria-live="polite">
        {summarizeScreens(scopes, job)}
      </p>
      {groups.map(({ title, holds }) => (
        <Group key={title} title={title}>
          {screenStates(scopes)
            .filter(({ screen }) => holds(screen))
            .map((state) => (
              <ScreenItem
                key={state.screen.id}
                state={state}
                isPromised={promised.has(state.screen.id)}
                isLit={isLit(state.screen)}
                onAdd={onAdd}
              />
            ))}
        </Group>
      ))}
      {job && job.calls.length > 0 && (
        <Group title={`Also for “${job.name}”, in the API explorer`}>
          {job.calls.map((call) => {
            const state = screenState(screenOfCall(call), scopes);
            return (
              <ScreenItem
                key={call}
                state={state}
                isPromised
                isLit={isLit(state.screen)}
                onAdd={onAdd}
              />
            );
          })}
        </Group>
      )}
      <p className="what-opens-note">Your role in Zendesk still decides what you see.</p>
    </section>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="what-opens-group">
      <h3>{title}</h3>
      <ul>{children}</ul>
    </div>
  );
}

interface ScreenItemProps {
  state: ScreenState;
  isPromised: boolean;
  isLit: boolean;
  onAdd: (scope: string) => void;
}

function ScreenItem({ state, isPromised, isLit, onAdd }: ScreenItemProps) {
  const { screen, open, missing } = state;
  const look = open ? "open" : isPromised ? "missing" : "closed";
  const [add] = missing;
  return (
    <li className={`what-opens-screen what-opens-${look}`} data-lit={isLit || undefined}>
      <details>
        <summary>
          {open ? <Icon name="check" /> : <Icon name={isPromised ? "alert" : "lock"} />}
          <span>{screen.title}</span>
          <span className="visually-hidden">{open ? ", opens" : ", stays closed"}</span>
        </summary>
        <ul className="what-opens-requests">
          {screen.needs.map((request) => (
            <li key={request}>
              <code>{request}</code>
            </li>
          ))}
        </ul>
      </details>
      {add !== undefined && (
        <button
          type="button"
          className="what-opens-add"
          aria-label={`Add ${add}, needed for ${screen.title}`}
          onClick={() => onAdd(add)}
        >
          + {add}
        </button>
      )}
    </li>
  );
}

const groups: readonly { title: string; holds: (screen: Screen) => boolean }[] = [
  { title: "Support staff", holds: ({ roles }) => roles.includes("agent") && !forAll(roles) },
  { title: "Everybody", holds: ({ roles }) => forAll(roles) },
  { title: "Administrators", holds: ({ roles }) => !roles.includes("agent") },
];

function forAll(roles: Screen["roles"]): boolean {
  return roles.includes("end-user");
}

/** Says in a sentence or two what the choice opens, and what its job will miss. */
export function summarizeScreens(scopes: readonly string[], job: Preset | undefined): string {
  const states = screenStates(scopes);
  const open = states.filter((state) => state.open).length;
  const count = `${open} of ${states.length} screens open.`;
  const missing = job ? screensOf(job).filter((screen) => !screenState(screen, scopes).open) : [];
  if (missing.length === 0 || !job) return count;
  const titles = missing.map(({ title }) => title.toLowerCase());
  return `${count} “${job.name}” will miss: ${titles.join(", ")}.`;
}
