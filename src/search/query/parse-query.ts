import type { Query, QueryRange } from '#domain/query.ts';
import { fieldBefore, parseTerm } from './parse-term.ts';
import type { NoteRule, QueryNote } from './query-note.ts';
import {
  endOfSpace,
  endOfWord,
  isClose,
  isMinus,
  isOpen,
  isQuote,
  nextQuote,
  saysSomething,
} from './query-signs.ts';

/** Groups inside groups beyond this are read without their parentheses. */
const MOST_DEPTH = 40;

/** Words, phrases, filters and `OR`s beyond this are not read: a whole abstract fits. */
const MOST_TERMS = 400;

export interface ParsedQuery {
  readonly query: Query;
  /** What was taken literally or left out, in the order of the text. */
  readonly notes: readonly QueryNote[];
}

const OR = /(?:OR|ＯＲ)(?![^\s()（）])/y;

function join(kind: 'all' | 'any', clauses: readonly Query[]): Query | null {
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (first === undefined || last === undefined) return null;
  return first === last ? first : { kind, clauses, start: first.start, end: last.end };
}

/** Reads one query by recursive descent; its methods mirror the rules of the grammar. */
class QueryReader {
  readonly notes: QueryNote[] = [];
  readonly #text: string;
  #at = 0;
  #terms = 0;
  /** Parentheses left out at the greatest depth and not closed yet. */
  #flattened = 0;
  /** Whether the group read last had its closing parenthesis. */
  #closed = false;

  constructor(text: string) {
    this.#text = text;
  }

  get #sign(): string {
    return this.#text.charAt(this.#at);
  }

  /** Neighbours of one rule become one note, or a row of signs would fill the page. */
  #note(rule: NoteRule, { start, end }: QueryRange): void {
    const last = this.notes.at(-1);
    if (last?.rule === rule && start >= last.end && endOfSpace(this.#text, last.end) >= start) {
      this.notes[this.notes.length - 1] = { rule, start: last.start, end };
    } else {
      this.notes.push({ rule, start, end });
    }
  }

  /** alternatives = clauses { "OR" clauses }, up to the group's end or the text's. */
  readAlternatives(depth: number): Query | null {
    const alternatives: Query[][] = [[]];
    let or: QueryRange | null = null;
    let closed = false;
    while (!closed) {
      this.#at = endOfSpace(this.#text, this.#at);
      if (this.#at >= this.#text.length) break;
      const clauses = alternatives.at(-1) ?? [];
      if (isClose(this.#sign)) {
        closed = this.#readClose(depth);
      } else if (this.#terms >= MOST_TERMS) {
        this.#note('too-long', { start: this.#at, end: this.#text.length });
        this.#at = this.#text.length;
      } else if (this.#readOr()) {
        or = { start: this.#at - 2, end: this.#at };
        if (clauses.length === 0) clauses.push(this.#wordOr(or));
        else alternatives.push([]);
      } else {
        const clause = this.#readClause(depth);
        if (clause !== null) clauses.push(clause);
      }
    }
    if (or !== null && alternatives.at(-1)?.length === 0) {
      alternatives.pop();
      if (closed) alternatives.at(-1)?.push(this.#wordOr(or));
      else this.#note('unfinished', or);
    }
    this.#closed = closed;
    return join(
      'any',
      alternatives.map((clauses) => join('all', clauses)).filter((clause) => clause !== null),
    );
  }

  /** Whether the group ends here; a parenthesis that closes nothing is passed over. */
  #readClose(depth: number): boolean {
    const start = this.#at;
    this.#at += 1;
    if (this.#flattened > 0) this.#flattened -= 1;
    else if (depth > 0) return true;
    else this.#note('stray-parenthesis', { start, end: this.#at });
    return false;
  }

  #readOr(): boolean {
    OR.lastIndex = this.#at;
    if (!OR.test(this.#text)) return false;
    this.#at += 2;
    this.#terms += 1;
    return true;
  }

  #wordOr(range: QueryRange): Query {
    this.#note('or-alone', range);
    return { kind: 'word', text: 'or', prefix: false, ...range };
  }

  /** clause = [ "-" ] operand; `null` where nothing is left of it, with a note. */
  #readClause(depth: number): Query | null {
    const start = this.#at;
    const next = this.#text.charAt(start + 1).trim();
    const negated = isMinus(this.#sign) && next !== '' && !isMinus(next) && !isClose(next);
    if (negated) this.#at += 1;
    const clause = this.#readOperand(depth);
    if (typeof clause !== 'string') {
      return negated ? { kind: 'not', clause, start, end: this.#at } : clause;
    }
    this.#note(clause, { start, end: this.#at });
    return null;
  }

  /** operand = group | phrase | field ":" ( group | phrase ) | term; or why nothing is left. */
  #readOperand(depth: number): Query | NoteRule {
    if (isOpen(this.#sign)) return this.#readGroup(depth);
    if (isQuote(this.#sign)) {
      const close = nextQuote(this.#text, this.#at + 1);
      if (close < this.#text.length) return this.#readPhrase(close);
      this.#note('unclosed-quote', { start: this.#at, end: this.#at + 1 });
      this.#at += 1;
      if (isMinus(this.#sign)) return 'unclosed-quote';
    }
    const start = this.#at;
    this.#at = endOfWord(this.#text, start);
    const end = this.#at;
    if (start === end) return 'unclosed-quote';
    const raw = this.#text.slice(start, end);
    const field = isOpen(this.#sign) || isQuote(this.#sign) ? fieldBefore(raw) : null;
    if (field !== null) {
      const clause = this.#readOperand(depth);
      if (typeof clause === 'string') return clause;
      return { kind: 'field', field, clause, start, end: this.#at };
    }
    this.#terms += 1;
    const typing = end === this.#text.length;
    const range = { start, end };
    return parseTerm(raw, range, typing, (rule) => {
      this.#note(rule, range);
    });
  }

  #readGroup(depth: number): Query | NoteRule {
    const start = this.#at;
    this.#at += 1;
    if (depth === MOST_DEPTH) {
      this.#flattened += 1;
      return 'too-deep';
    }
    const inner = this.readAlternatives(depth + 1);
    if (!this.#closed) {
      this.#note('unclosed-parenthesis', { start, end: start + 1 });
    }
    return inner === null ? 'empty' : { ...inner, start, end: this.#at };
  }

  #readPhrase(close: number): Query | NoteRule {
    const start = this.#at;
    this.#terms += 1;
    this.#at = close + 1;
    const text = this.#text
      .slice(start + 1, close)
      .trim()
      .replace(/\s+/g, ' ');
    if (!saysSomething(text)) return 'empty';
    return { kind: 'phrase', text, start, end: this.#at };
  }
}

/**
 * Reads any text as a query, in time linear to its length. Nothing throws: what does not follow
 * the grammar (docs/query-language.md) is read as words or left out, with a note.
 */
export function parseQuery(text: string): ParsedQuery {
  const reader = new QueryReader(text);
  const query = reader.readAlternatives(0) ?? { kind: 'all', clauses: [], start: 0, end: 0 };
  return { query, notes: reader.notes.toSorted((a, b) => a.start - b.start) };
}
