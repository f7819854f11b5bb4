import type { Problem } from '#domain/problem.ts';
import { cleanValue } from '#parse/clean-value.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { ArxivRecord, isIdLine } from './arxiv-record.ts';
import type { DigestFormat, DraftPaper, Reading, Recognition } from './digest-format.ts';
import { LineRoles } from './line-roles.ts';

// "\\" begins a record, divides its fields from its abstract, and ends it, then mostly with an
// address behind it: "\\ ( https://arxiv.org/abs/2411.13560 , 31214kb)".
const MARK = /^\\\\\s*(\(.*)?$/;
const DIVIDER = /^ ?(?:-{10,}|[%-]*%[%-]{5,})\s*$/;
const RECEIVED = /^received from\s+(.+?)\s+to\s+(.+?)\s*$/i;
const WORDS_OF_THE_LIST =
  /^(?:Send any comments|Archives at|To unsubscribe|Submissions to|Links to|For (?:general|help|subscribe)|See https?:|Help\b|e-mail To: \S|Subject:|From:|To:|Date:)/i;

/** No name of a subject is longer, in characters. */
const LONGEST_SUBJECT = 80;

/** "Wed 20 Nov 24 19:00:00 GMT" without its time. */
function dayOf(moment: string): string {
  return cleanValue(moment.replace(/\s+\d{1,2}:\d{2}.*$/, ''));
}

/** Whether each line has a blank one under it, as some mail programs write them. */
function haveGaps(lines: readonly string[]): boolean {
  return !lines.some((line, at) => /\S/.test(line) && /\S/.test(lines[at + 1] ?? ''));
}

interface Section {
  label: string | null;
  readonly papers: DraftPaper[];
}

type State = 'outside' | 'fields' | 'abstract';

/** Reads an announcement from its first line to its last. */
class Announcement {
  readonly #source: SourceText;
  readonly #roles: LineRoles;
  readonly #problems: Problem[] = [];
  readonly #sections: Section[] = [{ label: null, papers: [] }];
  #state: State = 'outside';
  #record: ArxivRecord | null = null;
  /** Between "Submissions to:" and "received from" stand the names of subjects. */
  #inSubjects = false;
  /** The line on which "received from" was begun and not ended. */
  #received = '';

  constructor(source: SourceText) {
    this.#source = source;
    this.#roles = new LineRoles(source);
  }

  read(): Reading {
    const { lines } = this.#source;
    const isDoubled = haveGaps(lines);
    for (const [index, text] of lines.entries()) {
      const isGap = isDoubled && !/\S/.test(text) && /\S/.test(lines[index - 1] ?? '');
      if (!isGap) this.#readLine(text, index + 1);
    }
    const isOpen = this.#state === 'abstract';
    const last = this.#record?.last ?? null;
    this.#close();
    if (isOpen) {
      const message = 'The last abstract has no end mark: the file may have been cut off.';
      this.#warn('info', last, 'maybe-cut', message);
    }
    const { roles, problems } = this.#roles.finish();
    return {
      digests: this.#sections.map((section) => ({ ...section, query: null, captured: null })),
      roles,
      problems: [...this.#problems, ...problems],
    };
  }

  #warn(
    severity: Problem['severity'],
    line: number | null,
    rule: string,
    message: string,
  ): void {
    this.#problems.push({ file: this.#source.file, line, rule, severity, message });
  }

  #readLine(text: string, line: number): void {
    const mark = MARK.exec(text);
    if (DIVIDER.test(text)) {
      this.#close();
      this.#roles.mark('furniture', line);
    } else if (mark !== null) {
      this.#readMark(mark[1] !== undefined, line);
    } else if (this.#record !== null && this.#state === 'fields') {
      this.#record.addField(text, line);
    } else if (this.#record !== null && this.#state === 'abstract') {
      this.#record.addAbstract(text, line);
    } else if (isIdLine(text)) {
      this.#open(line);
      this.#record?.addField(text, line);
    } else {
      this.#readOutside(text, line);
    }
  }

  #readMark(ends: boolean, line: number): void {
    if (this.#record === null) {
      if (!ends) this.#open(line);
      else this.#roles.mark('furniture', line);
      return;
    }
    this.#record.last = line;
    const hasAbstract = this.#state === 'fields' && !ends;
    // Two marks, and nothing between them: the first one ended a record that had ended.
    if (hasAbstract) this.#state = this.#record.hasTitle ? 'abstract' : 'fields';
    else this.#close();
  }

  #open(line: number): void {
    this.#record = new ArxivRecord(line);
    this.#state = 'fields';
    this.#inSubjects = false;
  }

  #close(): void {
    const record = this.#record;
    this.#record = null;
    this.#state = 'outside';
    if (record === null) return;
    if (!record.hasTitle) {
      if (record.first === record.last) this.#roles.mark('furniture', record.first);
      else {
        const message = 'This record of an announcement has no title and was left out.';
        this.#warn('warning', record.first, 'paper-without-title', message);
      }
      return;
    }
    this.#sections.at(-1)?.papers.push(record.draft());
    const stray = new Set(record.strayLines);
    for (let line = record.first; line <= record.last; line += 1) {
      if (!stray.has(line)) this.#roles.mark('metadata', line);
    }
    for (const line of record.titleLines) this.#roles.mark('title', line);
    for (const line of record.abstractLines) this.#roles.mark('abstract', line);
  }

  #readOutside(text: string, line: number): void {
    if (text.trim() === '') return;
    // The dates may be wrapped: "received from  Wed 20 Nov 24 19:00:00 GMT  to" and the rest.
    const begun = this.#received === '' ? text : `${this.#received} ${text}`;
    const received = RECEIVED.exec(begun.trim());
    this.#received = received === null && /^\s*received from\b/i.test(text) ? text : '';
    if (received !== null) {
      const [, from = '', to = ''] = received;
      const label = `${dayOf(from)} to ${dayOf(to)}`;
      const section = this.#sections.at(-1);
      if (section?.papers.length === 0) section.label = label;
      else this.#sections.push({ label, papers: [] });
    }
    const isSubject = this.#inSubjects && text.length <= LONGEST_SUBJECT;
    if (received !== null || this.#received !== '' || isSubject) {
      this.#inSubjects = received === null;
      this.#roles.mark('header', line);
    } else if (WORDS_OF_THE_LIST.test(text.trim())) {
      this.#inSubjects = /^\s*Submissions to/i.test(text);
      this.#roles.mark(this.#inSubjects ? 'header' : 'furniture', line);
    }
  }
}

function recognise(source: SourceText): Recognition {
  const { lines } = source;
  const mark = lines.findIndex((line) => MARK.test(line));
  const id = lines.findIndex(isIdLine);
  const title = lines.findIndex((line) => /^Title ?: /i.test(line));
  if (mark >= 0 && id >= 0 && title >= 0)
    return { recognised: true, read: () => new Announcement(source).read() };
  const signs = [mark, id, title].filter((at) => at >= 0);
  const line = signs.length === 0 ? 1 : Math.max(...signs) + 1;
  const expected = '“\\\\”, “arXiv:” with an id, and “Title:”';
  return { recognised: false, signs: signs.length, line, expected };
}

/**
 * The daily announcement that arXiv sends by mail (https://info.arxiv.org/help/subscribe.html):
 * new papers, cross-listings, and replacements, which mostly have no abstract.
 */
export const arxivMail: DigestFormat = {
  name: 'arXiv’s announcement',
  mayBeEmpty: false,
  recognise,
};
