import { linesOf, type Said } from './feed-words.ts';
import { readLabelledLine } from './labelled-line.ts';

/** What a feed's entry says of what a paper is about, and of other things in the same element. */
interface Description {
  readonly text: string;
  /** By label, in lower case: "upvotes". */
  readonly facts: ReadonlyMap<string, string>;
}

const FACTS =
  /^(?:authors?|upvotes?|votes?|published(?: on| in| at)?|submitted(?: on| by)?|date|arxiv.*|doi|pdf|links?|url|code|github|project(?: page)?|categor(?:y|ies)|subjects?|comments?|journal)$/;
const TEXT_LABEL = /^(?:abstract|summary) ?: (?=\S)/i;
/** Longer is no fact but a text, in characters; names may be many. */
const LONGEST = 200;

/** The fact that a line is, if it is one. */
function factOf(line: string): readonly [label: string, value: string] | null {
  const labelled = readLabelledLine(line);
  if (labelled === null || !FACTS.test(labelled.label)) return null;
  const { label, value } = labelled;
  return label.startsWith('author') || value.length <= LONGEST ? [label, value] : null;
}

/** What a feed ends a text with that it has cut. */
const LONGEST_CUT = 8;
const CUT = /\s*(?:…|\.{3}|\[(?:…|\.{3})\])$/;

/** The paragraph of the whole text that one begins which was cut. */
function findWhole(text: string, whole: () => Said): string | undefined {
  const end = Math.max(0, text.length - LONGEST_CUT);
  const beginning = text.slice(0, end) + text.slice(end).replace(CUT, '');
  if (beginning === text || beginning === '') return undefined;
  const { element } = whole();
  if (element === undefined) return undefined;
  return linesOf(element).find(
    (line) => line.startsWith(beginning) && line.length > text.length,
  );
}

/**
 * The words of a description without the lines of facts around them, as some feeds write them; those of
 * `whole` where they go on there.
 */
export function readDescription(
  { element, words, isMarkup }: Said,
  whole: () => Said,
): Description {
  // What is no HTML is one line.
  const lines = element === undefined || !isMarkup ? [] : linesOf(element);
  const known = lines.map(factOf);
  const from = known.indexOf(null);
  const to = known.lastIndexOf(null);
  if (lines.length < 2 || from === -1)
    return { text: findWhole(words, whole) ?? words, facts: new Map() };
  const text = lines
    .slice(from, to + 1)
    .join(' ')
    .replace(TEXT_LABEL, '');
  const facts = [...known.slice(0, from), ...known.slice(to + 1)].flatMap((fact) =>
    fact === null ? [] : [[fact[0].replace(/s$/, ''), fact[1]] as const],
  );
  return { text: findWhole(text, whole) ?? text, facts: new Map(facts) };
}
