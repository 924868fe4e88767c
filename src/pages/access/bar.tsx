import "./bar.css";

interface BarProps {
  /** 0 to 1. */
  share: number;
  tone?: "calm" | "warning";
}

/** How much of something is left or spent, as a picture; the words beside it say the same. */
export function Bar({ share, tone = "calm" }: BarProps) {
  const width = `${Math.min(Math.max(share, 0), 1) * 100}%`;
  return (
    <div className={`bar bar-${tone}`} aria-hidden="true">
      <div style={{ inlineSize: width }} />
    </div>
  );
}
