import { parseArxivId } from '#parse/arxiv-id.ts';
import { cleanValue } from '#parse/clean-value.ts';
import { isMailFooter } from './mail-frame.ts';

/** A line of an alert, without the addresses that stand behind their words: "A Title <https://…>". */
export interface AlertLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  readonly addresses: readonly string[];
  /** `action`: "Save", "Twitter"; `footer` and `header`: what an alert says about itself. */
  readonly kind: 'blank' | 'address' | 'action' | 'footer' | 'header' | 'text';
}

const ACTION =
  /^(?!x$)(?:(?:\[image: )?(?:save(?: to library)?|share(?: on)?|twitter|x|linkedin|facebook|cite|cited by \d+|related articles|all \d+ versions|view as html)\]?[\s·|,•-]*)+$/i;
const FOOTER =
  /^(?:this (?:message|alert|google scholar alert) (?:was|is) (?:sent|brought)\b.*|showing (?:less|most|more|top) .*|update alert.*|see all .{0,60})$/i;
const HEADER =
  /^(?:\[image: )?(?:google )?scholar(?: alerts?)?\]?(?:: .*)?$|^.{1,120} [-–] new (?:results|articles|citations|related research)$/i;
/** An address as mail programs write it, which may go over some lines. */
const ADDRESS = /<(https?:\/\/[^<>\s]{1,2000}(?:\n[^\S\n]*[^<>\s]{1,2000}){0,8})>/gi;

function classify(text: string, hasAddress: boolean): AlertLine['kind'] {
  if (text === '') return hasAddress ? 'address' : 'blank';
  if (/^https?:\/\/\S+$/i.test(text)) return 'address';
  if (text.length > 200) return 'text';
  if (ACTION.test(text)) return 'action';
  if (FOOTER.test(text) || isMailFooter(text)) return 'footer';
  return HEADER.test(text) ? 'header' : 'text';
}

/** The lines of a text as those of an alert. */
export function readAlertLines(lines: readonly string[]): readonly AlertLine[] {
  const addresses: string[][] = lines.map(() => []);
  let line = 0;
  let counted = 0;
  const text = lines.join('\n');
  const bare = text.replace(ADDRESS, (written, address: string, at: number) => {
    line += text.slice(counted, at).split('\n').length - 1;
    counted = at;
    const ends = written.replace(/[^\n]/g, '');
    for (let on = line; on <= line + ends.length; on += 1) {
      addresses[on]?.push(address.replace(/\s+/g, ''));
    }
    return ends;
  });
  return bare.split('\n').map((raw, index): AlertLine => {
    const of = addresses[index] ?? [];
    const words = cleanValue(raw);
    return {
      number: index + 1,
      text: words,
      addresses: of,
      kind: classify(words, of.length > 0),
    };
  });
}

/** The names under a title, as Google Scholar shortens them, and the id that stands behind them. */
export interface AlertByline {
  readonly names: readonly string[];
  readonly arxivId: string | null;
}

/** "A Byron, KE Noether… - arXiv preprint arXiv:2503.01234, 2025 - arxiv.org" */
const BYLINE =
  /^(\p{Lu}{1,4} \p{L}.{0,300}?)\s?(?:…|\.{3})?(?:,? et al\.?)?\s[-–—] (?:(\S.{0,200}?), )?(?:19|20)\d{2}(?: [-–—] .{1,80})?$/u;

/** "OpenAI - Nature, 2025 - Springer": names as nobody shortens them. */
const UNUSUAL_BYLINE =
  /^([\p{L}\d](?:(?! [-–—] )[^…!?]){0,60})\s?…? [-–—] (?:((?:(?! [-–—] ).){1,200}), )?(?:19|20)\d{2}(?: [-–—] .{1,60})?$/u;

/** "KE Noether", "L van der Berg": the source of a pattern with the flag u. */
export const SHORT_NAME = String.raw`\p{Lu}{1,4}(?: \p{Ll}{1,4}){0,3}(?: \p{Lu}[\p{L}\p{M}'’.-]*){1,3}`;
const PERSON = new RegExp(`^${SHORT_NAME}$`, 'u');
/** So many of the names are written so; the others have signs or but one word. */
const MOST = 0.75;
const LONGEST_NAME = 40;

/** So many words has the name of a team at most. */
const UNUSUAL_WORDS = 6;

function readNames(written: string): readonly string[] {
  return written.split(/, /).map((name) => name.replace(/[*†‡§\d\s]+$/, ''));
}

function readPlace(names: readonly string[], place = ''): AlertByline {
  return { names, arxivId: parseArxivId(/arXiv:\S+/i.exec(place)?.[0] ?? '') };
}

/** Reads the line between a title and its snippet; `null` for any other. */
export function readAlertByline(text: string): AlertByline | null {
  const [, written = '', place] = text.length > 600 ? [] : (BYLINE.exec(text) ?? []);
  const names = readNames(written);
  const certain = names.filter((name) => PERSON.test(name)).length;
  const areNames = names.every((name) => name !== '' && name.length <= LONGEST_NAME);
  if (!areNames || !PERSON.test(names[0] ?? '') || certain < names.length * MOST) return null;
  return readPlace(names, place);
}

/** The same where the names are a team's, or one word: a title above another byline may look so too. */
export function readUnusualByline(text: string): AlertByline | null {
  const [, written = '', place] = text.length > 600 ? [] : (UNUSUAL_BYLINE.exec(text) ?? []);
  const names = readNames(written);
  const areNames = names.every((name) => {
    return (
      name !== '' && name.length <= LONGEST_NAME && name.split(' ').length <= UNUSUAL_WORDS
    );
  });
  return areNames ? readPlace(names, place) : null;
}
