// What mail programs, newsletters and their writers put around a text, as it stands in a copy.
const FORWARDED =
  /^(?:-{2,} ?(?:forwarded|original) message ?-{2,}|begin forwarded message:?|on .{8,100} wrote:)$/i;
const HEADER = /^\*{0,2}(?:from|date|sent|to|cc|subject|reply-to):\*{0,2} \S/i;
const FOOTER =
  /^(?:\p{Lu}[\p{L} .'-]{1,40}:? +\[?\d{1,2}:\d{2} ?[ap]m\]?|sent from (?:my |outlook|mail for |yahoo|proton|gmail).{0,40}|get outlook for .{2,20}|(?:click here to )?unsubscribe(?: (?:here|instantly|from .{1,60}|\|.{1,60}))?|(?:view|read|open) (?:this |it |the )?(?:e-?mail |message |newsletter |online )?(?:in|on|from) (?:your|a|the) (?:web ?)?browser|(?:manage|update) (?:your )?(?:subscriptions?|(?:e-?mail )?preferences)|you(?:['’]re| are| have)? (?:receiving|received|getting|subscribed) .{1,160}|if you no longer (?:wish|want) .{1,160}|(?:copyright )?(?:©|\(c\)) ?\d{4}.{0,80}|list alerts|cancel alert|this (?:message|e-?mail) was sent (?:by|to) .{1,160})[.!]?$/iu;
const CLOSING =
  /^(?:(?:best|kind(?:est)?|warm(?:est)?) (?:regards|wishes)|best|regards|cheers|thanks|many thanks|sincerely|all the best|yours(?: \w+)?)[,!.]$/i;
const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[\p{L} .'’-]{0,40}[,!]$/iu;

/** "Best, Ada": a farewell with the name on its line. */
const SIGNED =
  /^(?:(?:best|kind|warm) (?:regards|wishes)|best|regards|cheers|thanks|yours),? \p{Lu}[\p{L} .'’-]{0,40}$/iu;

/** No line around a text is longer, in characters. */
const LONGEST = 200;
/** So many lines may be a signature, and so many, the first of the header included, a note over it. */
const FEW = 6;
const SHORT_NOTE = 4;
/** None of them is longer. */
const SHORT = 60;

/** So many lines has a note that somebody wrote over a digest, where nothing else parts the two. */
const LONG_NOTE = 12;
/** So many lines, a name and what goes with it, stand under a farewell. */
const NAME_LINES = 2;

/** Whether a line is what programs and newsletters put under a mail. */
export function isMailFooter(line: string): boolean {
  return line.length <= LONGEST && FOOTER.test(line);
}

function areShort(lines: readonly string[]): boolean {
  return lines.every((line) => line.length <= SHORT);
}

/** How many lines the header of a mail has at `start`: announced, or with three fields at least. */
function measureHeader(lines: readonly string[], start: number): number {
  const isAnnounced = FORWARDED.test(lines[start] ?? '');
  let end = isAnnounced ? start + 1 : start;
  let fields = 0;
  for (let at = end; lines[at] === '' || HEADER.test(lines[at] ?? ''); at += 1) {
    if (lines[at] === '') continue;
    fields += 1;
    end = at + 1;
  }
  return isAnnounced || fields > 2 ? end - start : 0;
}

/** Where a signature begins: at the "--" that mail programs put before it, or at a farewell. */
function findSignature(lines: readonly string[], end: number): number {
  let written = 0;
  let found = end;
  for (let at = end - 1; at >= 0 && written <= FEW; at -= 1) {
    const line = lines[at] ?? '';
    if (line.length > SHORT) break;
    if (line === '--' || CLOSING.test(line)) found = at;
    if (line !== '') written += 1;
  }
  return found;
}

/** Which lines of a text, cleaned, are a mail's and not of what it brings, by their indices. */
export function findMailFrame(lines: readonly string[]): ReadonlySet<number> {
  const frame = new Set<number>();
  const add = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) frame.add(at);
  };
  let written = 0;
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    written += 1;
    if (line.length > LONGEST || frame.has(at)) continue;
    const length = FORWARDED.test(line) || HEADER.test(line) ? measureHeader(lines, at) : 0;
    add(at, at + length);
    if (length > 0 && written <= SHORT_NOTE && areShort(lines.slice(0, at))) add(0, at);
    if (isMailFooter(line) || (written === 1 && GREETING.test(line))) frame.add(at);
  }
  const end = lines.findLastIndex((line, at) => line !== '' && !frame.has(at)) + 1;
  add(findSignature(lines, end), end);
  return frame;
}

/** Whether the long words of a line begin with capitals, as those of titles do. */
function isLikeTitle(line: string): boolean {
  const words = line.match(/(?<!\p{L})\p{L}{4,}/gu) ?? [];
  return (
    words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2
  );
}

/** Whether lines are those of a note: a few, of which none is an abstract or like a title. */
function areNote(lines: readonly string[]): boolean {
  const written = lines.filter((line) => line !== '');
  return (
    written.length <= LONG_NOTE &&
    written.every((line) => line.length <= LONGEST && !isLikeTitle(line))
  );
}

/**
 * How many lines a note has that somebody wrote over a digest: all lines up to the header of the
 * mail that is forwarded, that one included; or else, of the lines that nothing is known of and
 * that begin with a greeting or have a farewell, all if they can be a note, or those up to there.
 * `lines` are those over the first paper, `unknown` the same without what is known.
 */
export function measureNote(lines: readonly string[], unknown: readonly string[]): number {
  for (const at of lines.keys()) {
    const length = measureHeader(lines, at);
    const end = at + length;
    if (length > 0) {
      const isNote = areNote(unknown.slice(0, at));
      return isNote ? end + measureNote(lines.slice(end), unknown.slice(end)) : 0;
    }
  }
  const greets = [lines, unknown].some((each) =>
    GREETING.test(each.find((line) => line !== '') ?? ''),
  );
  const farewell = lines.findIndex((line) => CLOSING.test(line) || SIGNED.test(line));
  // Without a farewell each paragraph has to end as sentences do.
  const isOpen = unknown.some((line, at) => {
    return line !== '' && (unknown[at + 1] ?? '') === '' && !/[.,:!?]["”)]?$/.test(line);
  });
  if (farewell === -1 && (!greets || isOpen)) return 0;
  if (areNote(unknown)) return unknown.length;
  let end = farewell + 1;
  while (end > 0 && end < farewell + 1 + NAME_LINES && (unknown[end] ?? '') !== '') end += 1;
  return areNote(unknown.slice(0, end)) ? end : 0;
}
