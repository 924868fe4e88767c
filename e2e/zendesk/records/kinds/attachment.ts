/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-attachments/ */
export interface Attachment {
  id: number;
  file_name: string;
  content_url: string;
  mapped_content_url: string;
  content_type: string;
  size: number;
  width: number | null;
  height: number | null;
  inline: boolean;
  deleted: boolean;
  malware_access_override: boolean;
  malware_scan_result: string;
  thumbnails: Attachment[];
}

/** What the check of data files holds an attachment against. */
export const attachmentExample = {
  id: 1,
  file_name: "a.png",
  content_url: "/a",
  mapped_content_url: "/a",
  content_type: "image/png",
  size: 1,
  inline: false,
  deleted: false,
};
