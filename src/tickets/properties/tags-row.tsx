import { useState } from "react";
import { tagsIn } from "../tags-in.ts";
import { Icon } from "../../ui/icon.tsx";
import type { Ticket } from "../../zendesk/tickets.ts";
import type { PropertyEdit } from "./property-edit.ts";
import { ControlRow } from "./property-row.tsx";
import { Plain } from "../../ui/plain.tsx";
import { plainText } from "../../lib/plain-text.ts";

interface TagsRowProps {
  ticket: Ticket;
  edit: PropertyEdit;
}

/** The ticket's tags, each with a button that takes it away, and a field for more. */
export function TagsRow({ ticket, edit }: TagsRowProps) {
  const tags = edit.changes.tags ?? ticket.tags;
  const [typed, setTyped] = useState("");
  const set = (next: readonly string[]) => edit.change({ tags: [...new Set(next)] });

  function add() {
    const more = tagsIn(typed);
    if (more.length > 0) set([...tags, ...more]);
    setTyped("");
  }

  const gone = ticket.tags.filter((tag) => !tags.includes(tag));
  return (
    <ControlRow label="Tags" was={gone.length > 0 ? <Gone tags={gone} /> : undefined}>
      {(ids) => (
        <span className="properties-tags">
          {tags.map((tag) => (
            <span
              key={tag}
              className="properties-tag"
              data-new={!ticket.tags.includes(tag) || undefined}
            >
              <Plain>{tag}</Plain>
              <button
                type="button"
                className="properties-tag-remove"
                aria-label={`Remove the tag ${plainText(tag)}`}
                onClick={(event) => {
                  // The button goes with its tag: the focus stays among the tags.
                  event.currentTarget.closest(".properties-tags")?.querySelector("input")?.focus();
                  set(tags.filter((one) => one !== tag));
                }}
              >
                <Icon name="close" />
              </button>
            </span>
          ))}
          <input
            {...ids}
            type="text"
            className="properties-control properties-tag-input"
            placeholder="Add a tag"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onBlur={add}
            onKeyDown={(event) => {
              const isEnd = event.key === "Enter" || event.key === "," || event.key === " ";
              if (isEnd && typed.trim() !== "" && !event.ctrlKey && !event.metaKey) {
                event.preventDefault();
                add();
              }
            }}
          />
        </span>
      )}
    </ControlRow>
  );
}

function Gone({ tags }: { tags: readonly string[] }) {
  return (
    <>
      without <Plain>{tags.join(", ")}</Plain>
    </>
  );
}
