import type { ComponentProps } from "react";
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

export function Button({ variant, size, isPending, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ ...(variant && { variant }), ...(size && { size }) })}
      aria-disabled={isPending || undefined}
      onClick={(event) => {
        // A pending submit button must not submit a second time.
        if (isPending) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {isPending && <Spinner />}
      {children}
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
