const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f]?[ap]\.?m\.?)?`;
const DAY = String.raw`(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\w{3,9} \d{1,2},? \d{4}|\d{1,2} \w{3,9} \d{4}|today|yesterday)`;
const MOMENT = String.raw`(?:${DAY},?(?: at)? ${TIME}|${TIME},? ${DAY})`;
const NAME = String.raw`[^:<>[\]\n]{1,60}`;

/** "[12/03/2025, 09:14] Ada: …", "12/03/2025, 09:14 - Ada: …", "[09:14] <ada> …" */
const BEFORE = new RegExp(
  String.raw`^(?:\[${MOMENT}\] (?:${NAME}:|<${NAME}>)|${MOMENT} [-–] ${NAME}:|\[?${TIME}\]? <${NAME}>)(?: |$)`,
  'i',
);
/** What the program says of the chat: "12/03/2025, 09:14 - Messages are encrypted". */
const NOTICE = new RegExp(String.raw`^(?:${MOMENT} [-–] |\[${MOMENT}\] )[^:]+$`, 'i');
/** "Ada, [12.03.2025 09:14]", "Ada — 12/03/2025 09:14", "[09:14] Ada" over the message. */
const OVER = new RegExp(
  String.raw`^(?:${NAME},? \[${MOMENT}\]:?|${NAME} [—–-] ${MOMENT}|\[${TIME}\] ${NAME}:?)$`,
  'i',
);
/** "9:14 AM", under the name of who wrote the message. */
const UNDER_NAME = new RegExp(String.raw`^\[?${TIME}\]?$`, 'i');

/** Longer lines have no stamp alone, in characters. */
const LONGEST = 160;

/** What a chat writes with each message; `rest` is where the message itself begins on the line. */
export type ChatStamp =
  | { readonly kind: 'before'; readonly rest: string }
  | { readonly kind: 'over' | 'notice' | 'under-name' };

/** The stamp that a line of a chat has, cleaned, or `null`. */
export function readChatStamp(line: string): ChatStamp | null {
  if (!/\d[:.]\d{2}/.test(line.slice(0, LONGEST))) return null;
  const before = BEFORE.exec(line.slice(0, LONGEST))?.[0];
  if (before !== undefined) return { kind: 'before', rest: line.slice(before.length) };
  if (line.length > LONGEST) return null;
  if (OVER.test(line)) return { kind: 'over' };
  if (NOTICE.test(line)) return { kind: 'notice' };
  return UNDER_NAME.test(line) ? { kind: 'under-name' } : null;
}
