import { crc32, deflateSync } from "node:zlib";

/** A made-up file for an attachment that a seed only mentions. */
export interface SampleFile {
  contentType: string;
  bytes: Uint8Array;
}

/** Makes a small file that is what its name says: a picture, a PDF or a text. */
export function sampleFile(name: string): SampleFile {
  const extension = name.split(".").at(-1)?.toLowerCase() ?? "";
  if (["png", "jpg", "jpeg", "gif"].includes(extension)) {
    return { contentType: "image/png", bytes: picture(320, 240) };
  }
  if (extension === "pdf") return { contentType: "application/pdf", bytes: pdf(name) };
  return {
    contentType: "text/plain; charset=utf-8",
    bytes: Buffer.from(`${name}\n\nA sample: the local Zendesk keeps no file of this name.\n`),
  };
}

/** A PNG of two colours that fade into each other. */
function picture(width: number, height: number): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (width * 3 + 1) + 1 + x * 3;
      rows[at] = 40 + Math.round((x / width) * 160);
      rows[at + 1] = 120;
      rows[at + 2] = 60 + Math.round((y / height) * 120);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = chunk("IDAT", deflateSync(rows));
  return Buffer.concat([signature, chunk("IHDR", header), data, chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.byteLength);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

/** One page with the name on it. */
function pdf(name: string): Buffer {
  const shown = name.replaceAll(/[^\x20-\x7e]|[\\()]/g, "?");
  const content = `BT /F1 18 Tf 72 760 Td (${shown}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + end, "latin1");
}
