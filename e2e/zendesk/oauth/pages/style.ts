/** The style sheet of the login, consent and error pages. */
export const styleSheet = `
:root {
  color-scheme: light dark;
  --page: light-dark(oklch(96% 0.006 160), oklch(19% 0.012 190));
  --card: light-dark(white, oklch(24% 0.014 190));
  --line: light-dark(oklch(88% 0.01 180), oklch(36% 0.02 190));
  --text: light-dark(oklch(27% 0.03 200), oklch(94% 0.008 180));
  --quiet: light-dark(oklch(48% 0.025 200), oklch(73% 0.02 190));
  --accent: light-dark(oklch(42% 0.08 190), oklch(80% 0.1 180));
  --on-accent: light-dark(white, oklch(20% 0.03 190));
}
* { box-sizing: border-box; }
body {
  margin: 0;
  min-block-size: 100dvh;
  display: grid;
  place-items: center;
  padding: 24px 16px;
  background: var(--page);
  color: var(--text);
  font: 15px/1.5 system-ui, sans-serif;
}
main {
  inline-size: min(440px, 100%);
  padding: 32px;
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 12px;
}
h1 { margin: 0 0 4px; font-size: 21px; line-height: 1.3; text-wrap: balance; }
h2 { margin: 24px 0 8px; font-size: 13px; font-weight: 600; color: var(--quiet); }
p { margin: 0 0 16px; overflow-wrap: anywhere; }
.quiet, footer { color: var(--quiet); font-size: 13px; }
footer { margin-block-start: 24px; padding-block-start: 16px; border-block-start: 1px solid var(--line); }
form { margin: 0; }
.people, .scopes { list-style: none; margin: 0; padding: 0; }
.people { display: grid; gap: 8px; }
.scopes li { padding: 10px 0; border-block-end: 1px solid var(--line); }
.scopes code { display: block; color: var(--quiet); font: 12px/1.4 ui-monospace, monospace; }
button, input { font: inherit; border-radius: 8px; min-block-size: 44px; }
button {
  inline-size: 100%;
  padding: 8px 16px;
  border: 1px solid var(--line);
  background: transparent;
  color: inherit;
  cursor: pointer;
}
button:hover { border-color: var(--accent); }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
.people button { display: flex; justify-content: space-between; gap: 12px; align-items: baseline; text-align: start; }
.actions { display: flex; gap: 12px; margin-block-start: 24px; }
label { display: block; margin-block-end: 12px; font-size: 13px; }
input { inline-size: 100%; margin-block-start: 4px; padding: 8px 12px; border: 1px solid var(--quiet); background: var(--card); color: inherit; }
.link { inline-size: auto; min-block-size: 24px; padding: 0; border: 0; color: var(--accent); text-decoration: underline; }
.complaint { padding: 12px; border: 1px solid; border-radius: 8px; color: light-dark(oklch(48% 0.19 27), oklch(80% 0.12 25)); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;
