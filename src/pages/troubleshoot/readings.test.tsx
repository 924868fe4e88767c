import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { readPaste } from "./read-paste.ts";
import { Readings } from "./readings.tsx";

test("markup in a paste is shown as text", () => {
  const evil = `<img src=x onerror=alert(1)>`;
  for (const text of [
    `HTTP/1.1 422\nx-zendesk-api-warn: ${evil}\n\n{"error":"${evil}","description":"${evil}"}`,
    `{"error":"RecordInvalid","details":{"${evil}":[{"description":"${evil}"}]}}`,
    `https://acme.zendesk.com/oauth/authorizations/new?client_id=a&response_type=${evil}&${evil}=1`,
    `https://app.example/callback?error=${evil}&error_description=${evil}`,
  ]) {
    const markup = renderToStaticMarkup(<Readings isEmpty={false} reading={readPaste(text)} />);
    expect(markup).not.toContain("<img");
    expect(markup).toContain("&lt;img");
  }
});
