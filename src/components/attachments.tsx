import { formatBytes } from "../lib/bytes.ts";
import { Icon } from "../ui/icon.tsx";
import type { Attachment } from "../zendesk/comments.ts";

interface AttachmentsProps {
  attachments: readonly Attachment[];
  zendeskUrl: string;
}

/** Files to open at Zendesk, which asks for its own sign-in where it keeps them private. */
export function Attachments({ attachments, zendeskUrl }: AttachmentsProps) {
  // Inline ones are pictures in the text already.
  const files = attachments.filter(({ inline }) => !inline);
  if (files.length === 0) return null;
  return (
    <ul className="attachments" aria-label="Attachments">
      {files.map((file, index) => (
        <li key={file.id ?? index}>
          <AttachmentLink file={file} zendeskUrl={zendeskUrl} />
        </li>
      ))}
    </ul>
  );
}

function AttachmentLink({ file, zendeskUrl }: { file: Attachment; zendeskUrl: string }) {
  const url = URL.parse(file.content_url ?? "");
  const words = (
    <>
      <Icon name="attachment" />
      <span className="attachment-name" dir="auto">
        {file.file_name ?? "Attachment"}
      </span>
      {file.size !== null && <span className="muted numeric">{formatBytes(file.size)}</span>}
    </>
  );
  if (file.deleted) return <span className="attachment muted">{words} deleted</span>;
  if (file.malware_scan_result === "malware_found") {
    return <span className="attachment muted">{words} blocked: it holds malware</span>;
  }
  // Files live with the account or with Zendesk's storage, never behind another scheme.
  const isOpenable = url?.protocol === "https:" || url?.origin === zendeskUrl;
  if (!isOpenable || !url) return <span className="attachment">{words}</span>;
  return (
    <a className="attachment" href={url.href} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}
