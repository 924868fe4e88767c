import { formatBytes } from "../lib/bytes.ts";
import { readFileName } from "../lib/file-name.ts";
import { Icon } from "../ui/icon.tsx";
import { Plain } from "../ui/plain.tsx";
import type { Attachment } from "../zendesk/comments.ts";
import { fetchableUrl } from "./pictures/fetchable-url.ts";
import { holdPicture } from "./pictures/picture-links.ts";
import "./attachments.css";

interface AttachmentsProps {
  /** Those that the text does not show. */
  files: readonly Attachment[];
  zendeskUrl: string;
}

/** Files to open at Zendesk, which asks for its own sign-in where it keeps them private. */
export function Attachments({ files, zendeskUrl }: AttachmentsProps) {
  if (files.length === 0) return null;
  return (
    <ul className="attachments" aria-label="Attachments">
      {files.map((file, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two files may have one id, and none moves
        <li key={index}>
          <AttachmentLink file={file} zendeskUrl={zendeskUrl} />
        </li>
      ))}
    </ul>
  );
}

function AttachmentLink({ file, zendeskUrl }: { file: Attachment; zendeskUrl: string }) {
  const name = readFileName(file.file_name ?? "").trim();
  const url = openableUrl(file, zendeskUrl);
  const why = whyNot(file, url);
  const words = (
    <>
      <Icon name="attachment" />
      <span className="attachment-name">
        {name === "" ? "File without a name" : <Plain>{name}</Plain>}
      </span>
      <span className="muted numeric attachment-size">
        {file.size === null ? "size not known" : formatBytes(file.size)}
      </span>
      {why && <span className="muted">{why}</span>}
    </>
  );
  if (why || !url) return <span className="attachment">{words}</span>;
  return (
    <a
      className="attachment"
      href={url.href}
      target="_blank"
      rel="noopener noreferrer"
      ref={(link) => {
        const shown = isPicture(file) ? fetchableUrl(url, zendeskUrl) : undefined;
        if (link && shown) holdPicture(link, { url: shown.href, name, size: file.size });
      }}
    >
      {words}
    </a>
  );
}

/** Whether every browser shows it. */
function isPicture({ content_type }: Attachment): boolean {
  return /^image\/(?:png|jpe?g|gif|webp|avif|bmp)$/i.test(content_type ?? "");
}

/** Files live with the account or with Zendesk's storage, never behind another scheme. */
function openableUrl({ content_url }: Attachment, zendeskUrl: string): URL | undefined {
  const url = URL.parse(content_url ?? "");
  return url && (url.protocol === "https:" || url.origin === zendeskUrl) ? url : undefined;
}

function whyNot(file: Attachment, url: URL | undefined): string | undefined {
  if (file.deleted) return "deleted";
  if (file.malware_scan_result === "malware_found") return "blocked: it holds malware";
  return url ? undefined : "cannot be opened: Zendesk gave no address for it";
}
