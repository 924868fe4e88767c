import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from "react";
import { IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { plainNode } from "./plain.tsx";
import "./dialog.css";

interface DialogProps {
  title: ReactNode;
  onClose: () => void;
  /** What takes the focus; the button that closes it, where left out. */
  initialFocus?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** A modal sheet while it is rendered. The browser traps the focus, hides the rest and gives the focus back. */
export function Dialog({ title, onClose, initialFocus, children }: DialogProps) {
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  // Before the page is changed: a dialog that is gone gives the focus back to nobody.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    initialFocus?.current?.focus();
    return () => dialog?.close();
  }, [initialFocus]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a press on the backdrop closes; Escape is the key for it
    <dialog
      ref={element}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={id}>{plainNode(title)}</h2>
          <IconButton label="Close" onClick={onClose}>
            <Icon name="close" />
          </IconButton>
        </header>
        {children}
      </div>
    </dialog>
  );
}
