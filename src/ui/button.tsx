import type { ComponentProps } from "react";
import { plainText } from "../lib/plain-text.ts";
import { plainNode } from "./plain.tsx";
import { Spinner } from "./progress.tsx";
import "./button.css";

interface ButtonLook {
  variant?: "primary" | "secondary" | "quiet" | "danger";
  size?: "small" | "medium";
}

interface ButtonProps extends ComponentProps<"button">, ButtonLook {
  /** Busy: keeps its place and the focus, ignores presses. */
  isPending?: boolean;
}

/** The look alone, for links that act like buttons. */
export function buttonClass({ variant = "secondary", size = "medium" }: ButtonLook = {}): string {
  return `button button-${variant} button-${size}`;
}

export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    isPending,
    children,
    onClick,
    title,
    "aria-label": label,
    ...rest
  } = props;
  return (
    <button
      type="button"
      {...rest}
      {...(label !== undefined && { "aria-label": plainText(label) })}
      {...(title !== undefined && { title: plainText(title) })}
      className={buttonClass({ ...(variant && { variant }), ...(size && { size }) })}
      aria-disabled={isPending || undefined}
      onClick={(event) => {
        // A pending submit button must not submit a second time.
        if (isPending) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {isPending && <Spinner />}
      {plainNode(children)}
    </button>
  );
}

/** A square button with a picture: `label` is its name and its hint. */
export function IconButton({ label, ...rest }: Omit<ButtonProps, "title"> & { label: string }) {
  return (
    <span className="icon-button">
      <Button variant="quiet" aria-label={label} title={label} {...rest} />
    </span>
  );
}
