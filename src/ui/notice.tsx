import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { plainNode } from "./plain.tsx";
import "./notice.css";

interface NoticeProps {
  tone?: "info" | "success" | "warning" | "danger";
  title: ReactNode;
  children?: ReactNode;
  /** Buttons: what can be done about it. */
  actions?: ReactNode;
  /** Speak it when it appears: something happened, and the reader did not ask. */
  isAnnounced?: boolean;
}

export function Notice({ tone = "info", title, children, actions, isAnnounced }: NoticeProps) {
  const urgent = tone === "danger" || tone === "warning";
  return (
    <div
      className={`notice notice-${tone}`}
      {...(isAnnounced && { role: urgent ? "alert" : "status" })}
    >
      <Icon name={tone === "success" ? "check" : urgent ? "alert" : "info"} />
      <div className="notice-text">
        <p className="notice-title">{plainNode(title)}</p>
        {children && <div className="notice-detail">{plainNode(children)}</div>}
      </div>
      {actions && <div className="notice-actions">{actions}</div>}
    </div>
  );
}
