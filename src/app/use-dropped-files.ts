import { useEffect, useRef } from 'react';

/** Hears of files that are dropped anywhere on the page; text is dropped as ever. */
export function useDroppedFiles(onDrop: (files: readonly File[]) => void): void {
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      const files = [...event.dataTransfer.files];
      if (event.type === 'drop' && files.length > 0) latest.current(files);
    };
    for (const type of ['dragover', 'drop'] as const) addEventListener(type, onDrag);
    return () => {
      for (const type of ['dragover', 'drop'] as const) removeEventListener(type, onDrag);
    };
  }, []);
}
