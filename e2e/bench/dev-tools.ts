/** Bytes in use on the heap of the session worker, after a collection. */
export async function workerHeap(debuggingPort: number): Promise<number> {
  const listed = await fetch(`http://127.0.0.1:${debuggingPort}/json/list`);
  const targets = (await listed.json()) as { type: string; webSocketDebuggerUrl: string }[];
  const worker = targets.find(({ type }) => type === "shared_worker");
  if (!worker) throw new Error("no session worker runs");
  const socket = new WebSocket(worker.webSocketDebuggerUrl);
  await new Promise((resolve) => socket.addEventListener("open", resolve));
  // Twice: the first collection lets go of what the second can take.
  await call(socket, 1, "HeapProfiler.collectGarbage");
  await call(socket, 2, "HeapProfiler.collectGarbage");
  const usage = await call(socket, 3, "Runtime.getHeapUsage");
  socket.close();
  return Number(usage["usedSize"]);
}

function call(socket: WebSocket, id: number, method: string): Promise<Record<string, unknown>> {
  return new Promise((resolve) => {
    const hear = ({ data }: MessageEvent): void => {
      const message = JSON.parse(String(data)) as { id?: number; result?: Record<string, unknown> };
      if (message.id !== id) return;
      socket.removeEventListener("message", hear);
      resolve(message.result ?? {});
    };
    socket.addEventListener("message", hear);
    socket.send(JSON.stringify({ id, method }));
  });
}
