import { useEffect, useEffectEvent, useState } from "react";
import { formatBytes } from "../../lib/bytes.ts";
import { IconButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Waiting } from "../../ui/progress.tsx";
import { plainText } from "../../lib/plain-text.ts";
import type { Picture } from "./picture-links.ts";
import "./picture-viewer.css";

interface PictureViewerProps {
  pictures: readonly Picture[];
  /** Which one comes first. */
  begin: number;
  onClose: () => void;
}

/** The pictures of a conversation, one at a time, as large as the window or as they are. */
export function PictureViewer({ pictures, begin, onClose }: PictureViewerProps) {
  const [at, setAt] = useState(begin);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isRightToLeft = getComputedStyle(document.body).direction === "rtl";
    const next = nextPlace(event.key, isRightToLeft);
    if (next === undefined) return;
    event.preventDefault();
    setAt(Math.min(pictures.length - 1, Math.max(0, next(at, pictures.length))));
  });
  useEffect(() => {
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  const picture = pictures[at];
  if (picture === undefined) return null;
  const isSingle = pictures.length === 1;

  return (
    <Dialog title={picture.name || "Picture"} onClose={onClose}>
      <div className="picture-viewer">
        <Shown key={`${at} ${picture.url}`} picture={picture} />
        <div className="picture-foot">
          {!isSingle && (
            <IconButton
              label="Previous picture"
              aria-disabled={at === 0}
              onClick={() => setAt(Math.max(0, at - 1))}
            >
              <Icon name="chevronLeft" />
            </IconButton>
          )}
          <output className="muted numeric">
            {isSingle ? "" : `${at + 1} of ${pictures.length}`}
            {picture.size !== null && `${isSingle ? "" : " · "}${formatBytes(picture.size)}`}
          </output>
          {!isSingle && (
            <IconButton
              label="Next picture"
              aria-disabled={at === pictures.length - 1}
              onClick={() => setAt(Math.min(pictures.length - 1, at + 1))}
            >
              <Icon name="chevronRight" />
            </IconButton>
          )}
          <a href={picture.url} target="_blank" rel="noopener noreferrer">
            Open in Zendesk
          </a>
        </div>
      </div>
    </Dialog>
  );
}

function Shown({ picture }: { picture: Picture }) {
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  const [isLarge, setLarge] = useState(false);
  if (state === "failed") {
    return (
      <p className="picture-frame muted">
        This picture cannot be shown here: it is gone, or Zendesk wants to be asked for it.
      </p>
    );
  }
  return (
    <>
      {state === "loading" && <Waiting>Fetching the picture</Waiting>}
      <button
        type="button"
        className="picture-frame"
        data-large={isLarge || undefined}
        aria-label={
          isLarge ? "Fit the picture into the window" : "Show the picture as large as it is"
        }
        onClick={() => setLarge(!isLarge)}
      >
        <img
          src={picture.url}
          alt={plainText(picture.name)}
          referrerPolicy="no-referrer"
          onLoad={() => setState("shown")}
          onError={() => setState("failed")}
        />
      </button>
    </>
  );
}

type Step = (at: number, count: number) => number;

function nextPlace(key: string, isRightToLeft: boolean): Step | undefined {
  const forward: Step = (at) => at + 1;
  const back: Step = (at) => at - 1;
  switch (key) {
    case "ArrowRight":
      return isRightToLeft ? back : forward;
    case "ArrowLeft":
      return isRightToLeft ? forward : back;
    case "Home":
      return () => 0;
    case "End":
      return (_at, count) => count - 1;
    default:
      return undefined;
  }
}
