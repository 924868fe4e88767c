export function HtmlBody({ html }: { html: string }) {
  return <p>{html}</p>;
}
