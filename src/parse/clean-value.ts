import { isControl, removeControls } from './decode-bytes.ts';
import { normaliseText } from './normalise-text.ts';

/**
 * A text that was written in escapes (`\u202e`, `&#8;`) as a line of a file would be read: without
 * controls, halves of a character as U+FFFD, white space collapsed and trimmed.
 */
export function cleanValue(text: string): string {
  // A line end is a control as well, and here white space.
  const line = /[\r\n]/.test(text) ? text.replace(/[\r\n]+/g, ' ') : text;
  const clean = normaliseText(isControl(line) ? removeControls(line) : line);
  return /[\ud800-\udfff]/.test(clean) ? clean.replace(/\p{Surrogate}/gu, '\ufffd') : clean;
}
