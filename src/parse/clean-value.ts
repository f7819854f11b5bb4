import { isControl, removeControls } from './decode-bytes.ts';
import { normaliseText } from './normalise-text.ts';

/** What nearly no text has: all that is replaced or taken out below. */
const UNCLEAN =
  // oxlint-disable-next-line no-control-regex -- controls are among what it looks for
  / {2}|[\0-\u001f\u007f-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufeff]/;

/**
 * A text that was written in escapes (`\u202e`, `&#8;`) as a line of a file would be read: without
 * controls, halves of a character as U+FFFD, white space collapsed and trimmed.
 */
export function cleanValue(text: string): string {
  const trimmed = text.trim();
  if (!UNCLEAN.test(trimmed)) return trimmed;
  // A line end is a control as well, and here white space.
  const line = /[\r\n]/.test(text) ? text.replace(/[\r\n]+/g, ' ') : text;
  const clean = normaliseText(isControl(line) ? removeControls(line) : line);
  return /[\ud800-\udfff]/.test(clean) ? clean.replace(/\p{Surrogate}/gu, '\ufffd') : clean;
}
