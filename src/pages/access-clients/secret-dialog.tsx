import { type ReactNode, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import "./secret-dialog.css";

interface SecretDialogProps {
  title: ReactNode;
  label: string;
  secret: string;
  onClose: () => void;
  /** What to do with it. */
  children: ReactNode;
}

/**
 * Shows a token or secret that a person asked Zendesk to make for use elsewhere, once.
 *
 * No page ever holds a token of its own session; this one it must hold, or nobody could take it
 * away. So it lives in the state of the dialog that asked for it and nowhere else: in no query
 * cache, URL, storage or log. Closing the dialog drops it.
 */
export function SecretDialog({ title, label, secret, onClose, children }: SecretDialogProps) {
  const [isRevealed, setRevealed] = useState(false);
  const [isTaken, setTaken] = useState(false);
  const [isWarned, setWarned] = useState(false);
  const close = () => (isTaken || isWarned ? onClose() : setWarned(true));
  return (
    <Dialog title={title} onClose={close}>
      <div className="secret-dialog">
        <p>{children}</p>
        <div className="secret-dialog-box">
          <TextField
            label={label}
            readOnly
            autoComplete="off"
            spellCheck={false}
            value={isRevealed ? secret : `${"•".repeat(16)} ${secret.length} characters`}
          />
          <div className="clients-actions">
            <CopyButton
              text={secret}
              label={`Copy ${label.toLowerCase()}`}
              onCopied={() => setTaken(true)}
            />
            <Button
              size="small"
              aria-pressed={isRevealed}
              onClick={() => {
                setRevealed(!isRevealed);
                setTaken(true);
              }}
            >
              {isRevealed ? "Hide" : "Reveal"}
            </Button>
          </div>
        </div>
        {isWarned && !isTaken ? (
          <Notice tone="warning" title="You have not copied it yet" isAnnounced>
            Zendesk never shows it again. Close once more to go without it.
          </Notice>
        ) : (
          <p className="muted">Zendesk shows it this once; later only its beginning.</p>
        )}
        <div className="clients-actions">
          <Button variant="primary" onClick={close}>
            Done
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
