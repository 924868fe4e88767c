import "./icon.css";

/** 16 × 16 outlines, drawn with the text's colour. They decorate: the words beside them carry the meaning. */
const paths = {
  alert: "M8 2.2 14.6 13.5H1.4zM8 6.5v3.2M8 11.7v.1",
  attachment:
    "m13 7.3-5.2 5.2a3.2 3.2 0 0 1-4.6-4.6l5.6-5.5a2.1 2.1 0 0 1 3 3L6.4 10.8a1 1 0 0 1-1.5-1.4l4.7-4.7",
  bold: "M4.5 2.8h4.2a2.5 2.5 0 0 1 0 5H4.5zM4.5 7.8h5a2.7 2.7 0 0 1 0 5.4h-5z",
  bullets: "M6 4h8M6 8h8M6 12h8M2.5 4h.1M2.5 8h.1M2.5 12h.1",
  check: "m3 8.5 3.3 3.3L13 4.7",
  chevronDown: "m4 6 4 4 4-4",
  chevronLeft: "M10 3.5 5.5 8l4.5 4.5",
  chevronRight: "m6 3.5 4.5 4.5L6 12.5",
  chevronUp: "m4 10 4-4 4 4",
  close: "m4 4 8 8m0-8-8 8",
  code: "M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5",
  density: "M2.5 4h11M2.5 8h11M2.5 12h11",
  external: "M9.5 2.5h4v4M13.2 2.8 7.5 8.5M11.5 9v4h-9V4.5h4",
  info: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M8 7.3v3.7M8 5v.1",
  italic: "M6.5 3h5M4.5 13h5M9 3 7 13",
  keyboard: "M1.5 4h13v8h-13zM4 6.5h.1M6.7 6.5h.1M9.3 6.5h.1M12 6.5h.1M5 9.5h6",
  link: "M6.5 9.5a2.5 2.5 0 0 0 3.5 0l2.8-2.8a2.5 2.5 0 0 0-3.5-3.5l-1 1M9.5 6.5a2.5 2.5 0 0 0-3.5 0L3.2 9.3a2.5 2.5 0 0 0 3.5 3.5l1-1",
  lock: "M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2",
  moon: "M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7",
  numbers: "M7 4h7M7 8h7M7 12h7M2.2 3.2 3.4 2.5v3.3M2 10.9c.5-1 2.3-.6 1.7.5L2 13.4h2",
  pen: "M10.8 2.7 13.3 5.2 5.5 13H3v-2.5zM9.3 4.2l2.5 2.5",
  quote: "M3 4.5h3.5V8c0 2-1 3-2.5 3.5M9.5 4.5H13V8c0 2-1 3-2.5 3.5",
  refresh: "M13.5 8a5.5 5.5 0 1 1-1.7-4M13.5 1.8V4.5h-2.7",
  reply: "M6.5 3.5 2.5 7.5l4 4M2.8 7.5h6a4.5 4.5 0 0 1 4.5 4.5v1",
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10M10.7 10.7 14 14",
  signOut: "M6.5 2.5h-4v11h4M10 4.8 13.2 8 10 11.2M13 8H6",
  sun: "M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6M8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.9.9M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9",
  system: "M2 3h12v8H2zM5.5 13.5h5M8 11v2.5",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
