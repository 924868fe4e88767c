import type { Duplex } from "node:stream";

/** How long a refused sender may go on talking, in ms. */
const patience = 1000;

/**
 * Answers what is no HTTP, and headers beyond Node's 16 kB, and lets the sender finish: a connection
 * that is closed on unread bytes is reset, and the answer lost with it. For the server's
 * `clientError`.
 */
export function refuseMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (socket.writableEnded) return;
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const headers = "Connection: close\r\nContent-Length: 0\r\n\r\n";
  socket.end(`HTTP/1.1 ${statusLine(error.code)}\r\n${headers}`);
  setTimeout(() => socket.destroy(), patience).unref();
}

function statusLine(code: string | undefined): string {
  if (code === "HPE_HEADER_OVERFLOW") return "431 Request Header Fields Too Large";
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? "408 Request Timeout" : "400 Bad Request";
}
