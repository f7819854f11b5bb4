import { decodeEntities } from '#parse/html-entities.ts';
import { normaliseText } from '#parse/normalise-text.ts';
import { readPageAddress } from './page-address.ts';

/** The address behind a line's words, as mails have it. */
const BEHIND = /(?<=\S) *<(https?:\/\/[^\s<>]{1,2000})>$/i;

/** A line without an address behind it that leads to a paper's page, or around the page itself; nor the button "Expand". */
function withoutAddress(text: string): string {
  if (text.endsWith(' Expand')) return text.replace(/(?<=[.!?…]["'”’)\]]?) Expand$/, '');
  if (!text.endsWith('>')) return text;
  const address = BEHIND.exec(text)?.[1];
  const isOfPage = address !== undefined && readPageAddress(address).kind !== 'outside';
  return isOfPage ? text.replace(BEHIND, '') : text;
}

/** What some write before each line of a paper, for its title, its names and its address: "📄 A Title"; before figures it says what they count. */
const PICTURE = /^\p{Extended_Pictographic}\ufe0f?\s+(?=[^\s\d])/u;
/** The least that such a sign is: below are letters, and most other lines. */
const FIRST_PICTURE = 0x20_00;

function hasPicture(line: string): boolean {
  return line.charCodeAt(0) >= FIRST_PICTURE && PICTURE.test(line);
}

/** Lines as people see them, without addresses behind them, and without pictures where most have one. */
export function cleanDigestLines(lines: readonly string[]): readonly string[] {
  const cleaned = lines.map((raw) => withoutAddress(normaliseText(decodeEntities(raw))));
  const written = cleaned.filter((line) => line !== '').length;
  const pictures = cleaned.filter(hasPicture).length;
  if (pictures === 0 || pictures * 2 < written) return cleaned;
  return cleaned.map((line) => (hasPicture(line) ? line.replace(PICTURE, '') : line));
}
