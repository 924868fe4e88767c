import { useRef, useState } from "react";
import { Failure } from "../../failures/screen/failure.tsx";
import { MissingPermission } from "../../failures/screen/missing-permission.tsx";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { formatBytes } from "../../lib/bytes.ts";
import { plainText } from "../../lib/plain-text.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Plain } from "../../ui/plain.tsx";
import { Spinner } from "../../ui/progress.tsx";
import { fileLimits } from "./file-rules.ts";
import type { RefusedFile, Upload } from "./upload-list.ts";
import type { Uploads } from "./use-uploads.ts";
import "./attach-files.css";

/** The buttons that take files. On phones one of them is the camera. */
export function AttachFiles({ uploads }: { uploads: Uploads }) {
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const refused = useMissingPermission("POST /uploads");
  const [isAsked, setAsked] = useState(false);
  const open = (input: HTMLInputElement | null) => (refused ? setAsked(true) : input?.click());
  const take = (input: HTMLInputElement) => {
    uploads.add(input.files ?? []);
    // The same file may be chosen again after it was removed.
    input.value = "";
  };
  return (
    <>
      <span className="attach-buttons">
        <Button onClick={() => open(picker.current)} title={fileLimits}>
          <Icon name="attachment" />
          Attach files
        </Button>
        <span className="attach-camera">
          <Button onClick={() => open(camera.current)}>Take a photo</Button>
        </span>
        <span className="muted attach-limits">{fileLimits}</span>
      </span>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label="Files"
        onChange={(event) => take(event.target)}
      />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label="Photo"
        onChange={(event) => take(event.target)}
      />
      {refused && isAsked && <MissingPermission what="Attaching files" explanation={refused} />}
    </>
  );
}

/** The files that go with what is written, how far each is, and what was not taken. */
export function AttachedFiles({ uploads }: { uploads: Uploads }) {
  const { files, refused } = uploads;
  return (
    <>
      {files.length > 0 && (
        <ul className="attached-files" aria-label="Attached files">
          {files.map((upload) => (
            <AttachedFile key={upload.id} upload={upload} uploads={uploads} />
          ))}
        </ul>
      )}
      {/* Said once for all: one that appears with its text is not announced everywhere. */}
      <output className="visually-hidden">{progressWords(files)}</output>
      <div role="alert" className="attach-refusals">
        {refused.map((file, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two may be called the same, and none moves
          <RefusedWords key={index} {...file} />
        ))}
      </div>
    </>
  );
}

function AttachedFile({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { id, name, file, state, isKept } = upload;
  const isUnderWay = state.is === "waiting" || state.is === "uploading";
  const word = isUnderWay ? "Cancel" : "Remove";
  return (
    <li className="attached-file" data-state={state.is}>
      {isUnderWay ? <Spinner /> : <Icon name={state.is === "ready" ? "check" : "alert"} />}
      <span className="attached-file-name">
        <Plain>{name}</Plain>
      </span>
      <span className="muted numeric">{formatBytes(file.size)}</span>
      <span className="muted">{stateWords[state.is]}</span>
      {state.is === "ready" && !isKept && (
        <span className="muted">lost if you close this page</span>
      )}
      <span className="attached-file-end">
        <IconButton label={`${word} ${plainText(name)}`} onClick={() => uploads.remove(id)}>
          <Icon name="close" />
        </IconButton>
      </span>
      {state.is === "failed" && (
        <div className="attached-file-why">
          <Failure error={state.error} what={plainText(name)} onRetry={() => uploads.retry(id)} />
        </div>
      )}
    </li>
  );
}

const stateWords: Record<Upload["state"]["is"], string> = {
  waiting: "waits for its turn",
  uploading: "uploading",
  ready: "attached",
  failed: "not uploaded",
  unreadable: "this file cannot be read any more: remove it and choose it again",
};

function progressWords(files: readonly Upload[]): string {
  if (files.length === 0) return "";
  const count = files.filter(({ state }) => state.is === "ready").length;
  return `${count} of ${files.length} ${files.length === 1 ? "file" : "files"} attached`;
}

function RefusedWords({ name, why }: RefusedFile) {
  return (
    <p className="attach-refused">
      <Icon name="alert" />
      <span>
        <Plain>{name}</Plain> was not attached: {why}.
      </span>
    </p>
  );
}
