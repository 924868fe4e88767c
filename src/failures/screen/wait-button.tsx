import { useState } from "react";
import { formatCountdown } from "../../lib/countdown.ts";
import { Button } from "../../ui/button.tsx";
import { useSecond } from "../../ui/second.ts";

interface WaitButtonProps {
  label: string;
  /** From when the button first appears. */
  seconds: number;
  onPress: () => void;
  size?: "small" | "medium";
}

/** A button that works once the wait is over. It never presses itself: a hundred tabs would press at once. */
export function WaitButton({ label, seconds, onPress, size }: WaitButtonProps) {
  const now = useSecond();
  const [since] = useState(now);
  const left = seconds * 1000 - (now - since);
  return (
    <Button {...(size && { size })} disabled={left > 0} onClick={onPress}>
      <span className="numeric">{left > 0 ? `${label} in ${formatCountdown(left)}` : label}</span>
    </Button>
  );
}
