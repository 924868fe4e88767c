import { priorityWords, wordFor } from "../reference/words.ts";
import { plainNode } from "../ui/plain.tsx";
import "./priority.css";

const order = Object.keys(priorityWords);

/** How urgent a ticket is: bars, and always the word. */
export function Priority({ priority }: { priority: string | null }) {
  if (priority === null) return <span className="muted">–</span>;
  const level = order.indexOf(priority);
  return (
    <span className={`priority priority-${level < 0 ? "unknown" : priority}`}>
      {level >= 0 && (
        <svg className="priority-bars" viewBox="0 0 14 12" aria-hidden="true">
          {order.map((name, step) => (
            <rect
              key={name}
              className={step <= level ? "priority-bar" : "priority-bar priority-bar-off"}
              x={step * 3.75}
              y={8 - step * 2.66}
              width="2.5"
              height={4 + step * 2.66}
              rx="1"
            />
          ))}
        </svg>
      )}
      {plainNode(wordFor(priorityWords, priority) ?? priority)}
    </span>
  );
}
