import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import type { Draft } from "./draft.ts";
import { Plain, PlainLines } from "../../ui/plain.tsx";
import "./confirm-write.css";

interface ConfirmWriteProps {
  draft: Draft;
  account: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before anything is written: there is no undo at Zendesk. */
export function ConfirmWrite({ draft, account, onConfirm, onClose }: ConfirmWriteProps) {
  const { method, path, body } = draft;
  const verb = method === "DELETE" ? "Delete" : "Send";
  return (
    <Dialog title={`This changes ${account} for real`} onClose={onClose}>
      <div className="confirm-write">
        <p>
          Zendesk carries it out at once, in your name. What it changes cannot be taken back from
          here, and people may get mail about it.
        </p>
        <pre>
          {method} <Plain>{path}</Plain>
          {body.trim() !== "" && (
            <>
              {"\n\n"}
              <PlainLines>{body}</PlainLines>
            </>
          )}
        </pre>
        <div className="confirm-write-actions">
          <Button variant={method === "DELETE" ? "danger" : "primary"} onClick={onConfirm}>
            {verb}
          </Button>
          <Button onClick={onClose}>Do not send</Button>
        </div>
      </div>
    </Dialog>
  );
}
