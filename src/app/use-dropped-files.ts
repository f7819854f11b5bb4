import { useEffect, useRef } from 'react';

/** Hears of files that are dropped anywhere on the page, the first of them; text is dropped as ever. */
export function useDroppedFiles(onDrop: (file: File) => void): void {
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (event.type === 'drop' && file !== undefined) latest.current(file);
    };
    for (const type of ['dragover', 'drop'] as const) addEventListener(type, onDrag);
    return () => {
      for (const type of ['dragover', 'drop'] as const) removeEventListener(type, onDrag);
    };
  }, []);
}
