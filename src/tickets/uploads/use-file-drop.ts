import { type ClipboardEvent, type DragEvent, useEffect, useState } from "react";

/** Takes files that are pasted into a form or dropped on it: properties for the form. */
export function useFileDrop(add: (files: Iterable<File>) => void) {
  const [isOver, setOver] = useState(false);

  // A file dropped beside the form would open in place of the page.
  useEffect(() => {
    const keepPage = (event: globalThis.DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    addEventListener("dragover", keepPage);
    addEventListener("drop", keepPage);
    return () => {
      removeEventListener("dragover", keepPage);
      removeEventListener("drop", keepPage);
    };
  }, []);

  return {
    "data-dropping": isOver || undefined,
    onPaste(event: ClipboardEvent) {
      const { files, types } = event.clipboardData;
      // Word processors put a picture of the text beside the text: the text is meant.
      if (files.length === 0 || types.includes("text/plain")) return;
      event.preventDefault();
      add(files);
    },
    onDragOver(event: DragEvent) {
      if (event.dataTransfer.types.includes("Files")) setOver(true);
    },
    onDragLeave(event: DragEvent<HTMLElement>) {
      const to = event.relatedTarget;
      if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
    },
    onDrop(event: DragEvent) {
      setOver(false);
      if (event.dataTransfer.files.length > 0) add(event.dataTransfer.files);
    },
  };
}
