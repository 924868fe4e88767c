import "./redirect-diagram.css";

/** What happens after the press, as a picture and as the three sentences it stands for. */
export function RedirectDiagram({ host }: { host: string }) {
  return (
    <figure className="redirect-diagram">
      <svg viewBox="0 0 320 76" aria-hidden="true" focusable="false">
        <g className="redirect-diagram-box">
          <rect x="1" y="17" width="72" height="44" rx="6" />
          <path d="M1 28h72M8 22.5h.1M14 22.5h.1M20 22.5h.1" />
          <rect x="124" y="9" width="72" height="58" rx="6" />
          <rect x="247" y="17" width="72" height="44" rx="6" />
          <path d="M247 28h72M254 22.5h.1M260 22.5h.1M266 22.5h.1" />
          <path d="M256 37h30M256 44h46M256 51h38" />
        </g>
        <g className="redirect-diagram-accent">
          <path d="M79 39h36m-5-5 5 5-5 5M202 39h36m-5-5 5 5-5 5" />
          <circle cx="160" cy="30" r="7" />
          <path d="M160 37v17m0-4h6m-6-6h4" />
          <path d="m29 44 6 6 10-12" />
        </g>
        <g className="redirect-diagram-text">
          <text x="97" y="30">
            scopes
          </text>
          <text x="220" y="30">
            code
          </text>
        </g>
      </svg>
      <figcaption>
        <ol>
          <li>
            <span>You choose here what to allow.</span>
          </li>
          <li>
            <span>
              You sign in at <strong>{host}</strong>, where your password stays, and allow it.
            </span>
          </li>
          <li>
            <span>You come back with a one-time code. This page never holds a token.</span>
          </li>
        </ol>
      </figcaption>
    </figure>
  );
}
