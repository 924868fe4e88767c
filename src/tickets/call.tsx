import { formatClockLength } from "../lib/time.ts";
import { Plain, PlainLines } from "../ui/plain.tsx";
import { Time } from "../ui/time.tsx";
import type { Comment } from "../zendesk/comments.ts";

/** What a comment about a call holds beside its words: when, how long, the recording, what was said. */
export function Call({ data, zendeskUrl }: { data: Comment["data"]; zendeskUrl: string }) {
  if (!data || Object.values(data).every((value) => value === null)) return null;
  const recording = recordingUrl(data.recording_url, zendeskUrl);
  return (
    <dl className="comment-call">
      <Fact name="From">{data.from}</Fact>
      <Fact name="To">{data.to}</Fact>
      <Fact name="Answered by">{data.answered_by_name}</Fact>
      <Fact name="Where">{data.location}</Fact>
      {data.started_at !== null && (
        <>
          <dt className="muted">Began</dt>
          <dd>
            <Time at={data.started_at} />
          </dd>
        </>
      )}
      {data.call_duration !== null && (
        <Fact name="Length">{formatClockLength(data.call_duration)}</Fact>
      )}
      {data.recording_url !== null && (
        <>
          <dt className="muted">Recording</dt>
          <dd>
            {recording ? (
              <a href={recording} target="_blank" rel="noopener noreferrer">
                Listen in Zendesk
              </a>
            ) : (
              <>
                cannot be opened from here (<Plain>{data.recording_url}</Plain>)
              </>
            )}
          </dd>
        </>
      )}
      {data.transcription_text !== null && (
        <>
          <dt className="muted">Transcript</dt>
          <dd className="mail-plain" dir="auto">
            <PlainLines>{data.transcription_text}</PlainLines>
          </dd>
        </>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: string | null }) {
  if (children === null || children === "") return null;
  return (
    <>
      <dt className="muted">{name}</dt>
      <dd>
        <Plain>{children}</Plain>
      </dd>
    </>
  );
}

/** Recordings are kept by the account, or by another address of Zendesk's. */
function recordingUrl(address: string | null, zendeskUrl: string): string | undefined {
  const url = URL.parse(address ?? "");
  const isZendesk = url?.protocol === "https:" && /(?:^|\.)zendesk\.com$/.test(url.hostname);
  return url && (isZendesk || url.origin === zendeskUrl) ? url.href : undefined;
}
