import {
  type Screen,
  type ScreenState,
  screenStates,
  screensTouchedBy,
} from "../../scopes/screens.ts";
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
  const states = screenStates(scopes);
  const promised = new Set<string>(job?.screens);
  const touched = new Set(pointedScope === undefined ? [] : screensTouchedBy(pointedScope));
  return (
    <section className="what-opens" aria-labelledby="what-opens-title">
      <h2 id="what-opens-title">What this opens</h2>
      <p className="what-opens-status" aria-live="polite">
        {summarizeScreens(scopes, job)}
      </p>
      {groups.map(({ title, holds }) => (
        <div key={title} className="what-opens-group">
          <h3>{title}</h3>
          <ul>
            {states
              .filter(({ screen }) => holds(screen))
              .map((state) => (
                <ScreenItem
                  key={state.screen.id}
                  state={state}
                  isPromised={promised.has(state.screen.id)}
                  isTouched={touched.has(state.screen)}
                  onAdd={onAdd}
                />
              ))}
          </ul>
        </div>
      ))}
      <p className="what-opens-note">Your role in Zendesk still decides what you see.</p>
    </section>
  );
}

interface ScreenItemProps {
  state: ScreenState;
  isPromised: boolean;
  isTouched: boolean;
  onAdd: (scope: string) => void;
}

function ScreenItem({ state, isPromised, isTouched, onAdd }: ScreenItemProps) {
  const { screen, open, missing } = state;
  const look = open ? "open" : isPromised ? "missing" : "closed";
  const [add] = missing;
  return (
    <li className={`what-opens-screen what-opens-${look}`} data-touched={isTouched || undefined}>
      <details>
        <summary>
          {open ? <Icon name="check" /> : <Icon name={isPromised ? "alert" : "lock"} />}
          <span>{screen.title}</span>
          <span className="visually-hidden">{open ? ", opens" : ", stays closed"}</span>
        </summary>
        <ul className="what-opens-requests">
          {screen.requests.map((request) => (
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
  const missing = states.filter(({ screen, open }) => !open && job?.screens.includes(screen.id));
  const open = states.filter((state) => state.open).length;
  const count = `${open} of ${states.length} screens open.`;
  if (missing.length === 0 || !job) return count;
  const titles = missing.map(({ screen }) => screen.title.toLowerCase());
  return `${count} “${job.name}” will miss: ${titles.join(", ")}.`;
}
