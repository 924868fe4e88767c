import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../ask.ts";
import { openHelpDesk } from "./help-desk.ts";

let desk: Awaited<ReturnType<typeof openHelpDesk>>;
beforeAll(async () => {
  desk = await openHelpDesk();
});
afterAll(() => desk.zendesk.close());

interface Uploaded {
  upload: { token: string; attachment: { content_url: string } };
}

async function upload(body: string, type: string): Promise<Uploaded["upload"]> {
  const reply = await ask(`${desk.zendesk.url()}/api/v2/uploads?filename=a.html`, {
    method: "POST",
    headers: {
      authorization: `Basic ${btoa("enduser@example.com/token:local-api-token")}`,
      "content-type": type,
    },
    body,
  });
  return (reply.json() as Uploaded).upload;
}

it("a file comes back byte for byte, and never as a page that could run", async () => {
  const { attachment } = await upload("<script>1</script>", "text/html");
  const sent = await ask(attachment.content_url);
  expect(sent.status).toBe(302);
  const stored = new URL(sent.headers.get("location") ?? "");
  expect(stored.hostname).toBe("demo.zdusercontent.localhost");
  const reply = await ask(stored.href);
  expect(reply.text).toBe("<script>1</script>");
  expect(reply.headers.get("content-disposition")).toMatch(/^attachment/);
  expect(reply.headers.get("content-security-policy")).toContain("sandbox");
});

it("an upload's token puts the file on a comment once it is sent, and dies after an hour", async () => {
  const { token } = await upload("hello", "text/plain");
  const comment = { body: "See the file", uploads: [token] };
  const { body } = await desk.eve("POST", "/requests", { request: { subject: "File", comment } });
  const { id } = body["request"] as { id: number };
  const { comments } = (await desk.eve("GET", `/requests/${id}/comments`)).body;
  expect(comments).toMatchObject([{ attachments: [{ file_name: "a.html", size: 5 }] }]);
  desk.zendesk.account("demo").advanceClock(3_601_000);
  const late = await desk.eve("POST", "/requests", { request: { subject: "File", comment } });
  expect(late.status).toBe(422);
});
