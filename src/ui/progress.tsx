import "./progress.css";

/** A turning ring. Beside words it is decoration; alone, give it a label. */
export function Spinner({ label }: { label?: string }) {
  return (
    <svg
      className="spinner"
      viewBox="0 0 16 16"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <circle className="spinner-track" cx="8" cy="8" r="6" />
      <path className="spinner-arc" d="M8 2a6 6 0 0 1 6 6" />
    </svg>
  );
}

/** A sentence about something going on, announced politely, that appears only when it lasts. */
export function Waiting({ children }: { children: string }) {
  return (
    <output className="waiting">
      <Spinner />
      {children}
    </output>
  );
}

/** The thin line at the top of the window while the next page loads. */
export function PageProgress({ isActive }: { isActive: boolean }) {
  return isActive ? <div className="page-progress" aria-hidden="true" /> : null;
}
