import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

/** Says that words were not sent because their formatting could not be made, and how they can be. */
export function LacksFormatting({ onPlain }: { onPlain: () => void }) {
  return (
    <Notice
      tone="danger"
      title="This was not sent"
      isAnnounced
      actions={
        <Button size="small" onClick={onPlain}>
          Let it go as typed
        </Button>
      }
    >
      Your words have formatting, and the part of this app that makes it could not be loaded. The
      connection may be down, or there is a new version: reload the page, your words are kept.
    </Notice>
  );
}
