import { useEffect, useState } from "react";

/**
 * The value as it was when it last kept still for a while (ms). Complaints about what is still
 * being typed would interrupt at every key; complaints on leaving a field would move the button
 * away from under the press that left it.
 */
export function useSettled<Value>(value: Value, forMs = 500): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), forMs);
    return () => clearTimeout(timer);
  }, [value, forMs]);
  return settled;
}
