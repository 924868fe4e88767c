import { callbackPath } from "../../session/contract/callback-path.ts";
import { Notice } from "../../ui/notice.tsx";
import { authorizationParameters } from "./authorization-url.ts";
import { type Choice, choiceQuery } from "./choice.ts";
import { ExactRequest } from "./exact-request.tsx";
import type { TypedLifetimes } from "./lifetime.ts";
import { LifetimeFields } from "./lifetime-fields.tsx";
import { ScopeGrid } from "./scope-grid.tsx";
import { ScopeRemarks } from "./scope-remarks.tsx";
import { summarizeScreens } from "./what-opens.tsx";
import "./exact-choice-body.css";

export interface ExactChoiceProps {
  choice: Choice;
  /** What of the choice the button asks for: all but what a link slipped in and nobody confirmed. */
  asked: readonly string[];
  origin: string;
  clientId: string;
  typedLifetimes: TypedLifetimes;
  onLifetimesChange: (typed: TypedLifetimes) => void;
  onToggle: (scope: string) => void;
  onPoint: (scope: string | undefined) => void;
}

/** The grid, the warnings, the lifetimes and the request itself: everything there is to say of a choice. */
export function ExactChoiceBody(props: ExactChoiceProps) {
  const { choice, asked, origin, clientId, typedLifetimes, onLifetimesChange, onToggle, onPoint } =
    props;
  const parameters = authorizationParameters({
    clientId,
    redirectUri: location.origin + callbackPath,
    scopes: asked,
  });
  return (
    <div className="exact-choice-body">
      {choice.complaint && <Notice tone="warning" title={choice.complaint} />}
      <ScopeRemarks scopes={choice.scopes} job={choice.job} onRemove={onToggle} />
      <ScopeGrid scopes={choice.scopes} onToggle={onToggle} onPoint={onPoint} />
      <LifetimeFields typed={typedLifetimes} onChange={onLifetimesChange} />
      <ExactRequest
        origin={origin}
        parameters={parameters}
        link={`${location.origin}/?${choiceQuery(choice).toString()}`}
      />
      <p className="exact-choice-summary" aria-hidden="true">
        {summarizeScreens(asked, choice.job)}
      </p>
    </div>
  );
}
