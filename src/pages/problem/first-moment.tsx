import { useSession } from "../../session/page/use-session.ts";
import { lazily } from "../../ui/lazily.tsx";
import { Waiting } from "../../ui/progress.tsx";

const WorkerSilent = lazily(async () => (await import("./worker-silent.tsx")).WorkerSilent);

/** What stands there until the first page can be shown; who waits for long is told for what. */
export function FirstMoment() {
  const session = useSession();
  const isSilent = session.status === "connecting" && session.isSilent;
  return isSilent ? <WorkerSilent /> : <Waiting>One moment</Waiting>;
}
