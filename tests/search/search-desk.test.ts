import { describe, expect, test, vi } from 'vitest';

import { digestId } from '#domain/digest.ts';
import { paperId } from '#domain/paper.ts';
import { answerQuery } from '#search/answer-query.ts';
import type { ArchiveFacts } from '#search/archive-facts.ts';
import type { LoadPiece } from '#search/ask-pieces.ts';
import { startIndex } from '#search/build-index.ts';
import { cutIndex } from '#search/cut-index.ts';
import type { DeskReply, DeskRequest, SearchScope } from '#search/desk-messages.ts';
import { labelsOf } from '#search/paper-labels.ts';
import { sourceOfPapers } from '#search/paper-source.ts';
import type { PaperFacts } from '#search/query/match-facts.ts';
import type { OpenedArchive } from '#search/archive-source.ts';
import { listWords } from '#search/list-words.ts';
import type { LoadListed } from '#search/first-listed.ts';
import { openDesk, type DeskWorld } from '#search/search-desk.ts';
import { readWords } from '#search/text-words.ts';
import { digestPapers } from './digest-papers.ts';
import { openMadeIndex } from './open-made-index.ts';

const PAPERS = digestPapers();
const TODAY = { id: 'today', label: 'Mar 14', name: '14 March', date: null };

function factsOf(place: number): PaperFacts {
  return {
    themes: [],
    digests: [TODAY],
    hasCode: place % 2 === 0,
    saved: place === 0,
    read: false,
    date: null,
  };
}

type Kind = DeskReply['kind'];

const listNone: LoadListed = () => Promise.resolve(null);

/** A desk whose replies can be waited for. */
function startDesk(
  opened: OpenedArchive | null = null,
  wait: DeskWorld['wait'] = () => new Promise((resolve) => setImmediate(resolve)),
) {
  const replies: DeskReply[] = [];
  const waiting: { kind: Kind; number: number; resolve: (reply: DeskReply) => void }[] = [];
  const desk = openDesk({
    reply: (reply) => {
      // What a worker posts must be plain data.
      replies.push(structuredClone(reply));
      for (const each of waiting) {
        if (each.kind === reply.kind && 'number' in reply && each.number === reply.number) {
          each.resolve(reply);
        }
      }
    },
    openArchive: () => Promise.resolve(opened),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    wait,
  });
  const ask = (request: DeskRequest) => {
    desk(structuredClone(request));
  };
  async function next<K extends Kind>(kind: K, number: number) {
    const reply = await new Promise<DeskReply>((resolve) => {
      waiting.push({ kind, number, resolve });
    });
    if (reply.kind !== kind) throw new Error(reply.kind);
    return reply as Extract<DeskReply, { kind: K }>;
  }
  return { ask, next, replies };
}

const LIST: SearchScope = { kind: 'papers', list: 'digest' };

function handOver(ask: (request: DeskRequest) => void): void {
  const papers = PAPERS.map(({ title, abstract }) => ({ title, abstract }));
  ask({ kind: 'papers', list: 'digest', papers: papers.slice(0, 50), last: false });
  ask({ kind: 'papers', list: 'digest', papers: papers.slice(50), last: true });
  ask({ kind: 'facts', list: 'digest', facts: PAPERS.map((_, place) => factsOf(place)) });
}

function query(text: string, number: number, scope: SearchScope = LIST) {
  return { kind: 'ask', number, scope, query: text, limit: 100, isTyped: true } as const;
}

describe('a search desk', () => {
  test('answers a query over papers that came in portions, then tells what its clauses do', async () => {
    const { ask, next } = startDesk();
    handOver(ask);
    ask(query('merging models', 1));
    const { answer, missing } = await next('answer', 1);
    expect(answer.total).toBeGreaterThan(3);
    expect(answer.hits).toHaveLength(answer.total);
    expect(missing).toBe(0);
    const { report } = await next('report', 1);
    expect(report.clauses.map(({ label }) => label)).toEqual(['merging', 'models']);
    expect(report.clauses.at(-1)?.hits).toBe(answer.total);
    expect(report.waysOn).toEqual([]);
  });

  test('a later query overtakes those that wait', async () => {
    const { ask, next, replies } = startDesk();
    handOver(ask);
    for (const [place, text] of ['m', 'me', 'mer', 'merg', 'mergi'].entries()) {
      ask(query(text, place + 1));
    }
    await next('report', 5);
    const answered = replies.flatMap((reply) =>
      reply.kind === 'answer' ? [reply.number] : [],
    );
    expect(answered).toEqual([5]);
  });

  test.each([
    [['mregign']],
    [['"model merging"']],
    [['-merging has:code']],
    [['merging', 'mregign models', 'merging', 'mregign models']],
    [['is:saved OR mregign', 'merging -"model merging"']],
  ])('answers %j as one that had all its code from the start', async (texts) => {
    const { ask, next } = startDesk();
    handOver(ask);
    const source = sourceOfPapers(openMadeIndex(PAPERS), PAPERS, () =>
      PAPERS.map((_, place) => factsOf(place)),
    );
    for (const [place, text] of texts.entries()) {
      ask(query(text, place));
      expect((await next('answer', place)).answer).toEqual(answerQuery(source, text, 100));
    }
  });

  test('filters follow what is known of the papers now', async () => {
    const { ask, next } = startDesk();
    handOver(ask);
    ask(query('is:saved', 1));
    expect((await next('answer', 1)).answer.hits.map(({ paper }) => paper)).toEqual([0]);
    const facts = PAPERS.map((_, place) => ({ ...factsOf(place), saved: place === 7 }));
    ask({ kind: 'facts', list: 'digest', facts });
    ask(query('is:saved', 2));
    expect((await next('answer', 2)).answer.hits.map(({ paper }) => paper)).toEqual([7]);
  });

  test('where nothing is found it names the ways on', async () => {
    const { ask, next } = startDesk();
    handOver(ask);
    ask(query('merging zeppelin', 1));
    const { report } = await next('report', 1);
    expect(report.waysOn.map(({ query: text }) => text.trim())).toContain('merging');
  });

  test('tells why a paper is among the hits, in parts that sum up', async () => {
    const { ask, next } = startDesk();
    handOver(ask);
    ask(query('merging', 1));
    const [first] = (await next('answer', 1)).answer.hits;
    ask({
      kind: 'explain',
      number: 9,
      scope: LIST,
      query: 'merging',
      paper: first?.paper ?? -1,
    });
    const { explanation } = await next('explanation', 9);
    const parts = explanation?.reasons.reduce((sum, { score }) => sum + score, 0) ?? 0;
    expect(parts + (explanation?.bonus ?? 0)).toBeCloseTo(first?.score ?? 0, 4);
  });

  test('says nothing of a list it no longer has', async () => {
    const { ask, next, replies } = startDesk();
    handOver(ask);
    ask({ kind: 'forget', list: 'digest' });
    ask({ kind: 'explain', number: 1, scope: LIST, query: 'merging', paper: 0 });
    expect((await next('explanation', 1)).explanation).toBeNull();
    expect(replies.filter(({ kind }) => kind === 'answer')).toEqual([]);
  });
});

describe('a search desk for an archive', () => {
  const builder = startIndex();
  for (const [place, { title, abstract }] of PAPERS.entries()) {
    const themes = place % 2 === 0 ? [{ id: 'even' }] : [];
    builder.add(title, abstract, labelsOf({ themes, hasCode: place % 3 === 0, date: null }));
  }
  const named = PAPERS.map((paper, place) => ({ ...paper, id: paperId(`p${String(place)}`) }));
  const { head, pieces } = cutIndex(builder.finish(), [
    listWords([{ words: readWords(named), labels: [] }]),
  ]);
  const files = new Map(pieces.map(({ name, bytes }) => [`${name}.bin`, bytes]));
  const archiveHead = {
    index: head,
    words: ['merging'],
    digests: [{ own: PAPERS.length, also: [] }],
  };

  const facts: ArchiveFacts = {
    themes: [{ id: 'even', name: 'Even places' }],
    digests: [TODAY],
    marks: { saved: ['p3'], read: ['p1', 'p3', 'p5'] },
  };
  const handed = {
    kind: 'archive',
    head: 'head.json',
    papers: PAPERS.length,
    folders: ['data/listed'],
    facts,
  } as const;
  const archive = (
    filters: Partial<Extract<SearchScope, { kind: 'archive' }>['filters']> = {},
  ) =>
    ({
      kind: 'archive',
      filters: { themes: [], themeMode: 'any', withCode: false, ...filters },
    }) as const;
  const fromFiles: LoadPiece = (file) => Promise.resolve(files.get(file) ?? null);

  async function placesOf(text: string, scope: SearchScope, load = fromFiles) {
    const { ask, next } = startDesk({ head: archiveHead, load, loadListed: listNone });
    ask(handed);
    ask(query(text, 1, scope));
    const { answer, missing } = await next('answer', 1);
    return { places: answer.hits.map(({ paper }) => paper), missing };
  }

  async function placesHere(text: string) {
    const { ask, next } = startDesk();
    handOver(ask);
    ask(query(text, 1));
    return (await next('answer', 1)).answer.hits.map(({ paper }) => paper);
  }

  test.each([
    'merging',
    'merging models',
    '"language models"',
    'title:speech',
    'speech -recognition',
    'voice OR mixup',
  ])('finds for %s what the papers at hand give', async (text) => {
    const { places, missing } = await placesOf(text, archive());
    expect(places).toEqual(await placesHere(text));
    expect(places.length).toBeGreaterThan(0);
    expect(missing).toBe(0);
  });

  test('sends with an answer what it takes to list its first papers, each once', async () => {
    const asked: string[] = [];
    const loadListed: LoadListed = async (address) => {
      asked.push(address);
      const place = Number(/(\d+)\.json$/.exec(address)?.[1]);
      const paper = PAPERS[PAPERS.length - 1 - place];
      // One is not to be had.
      if (paper === undefined || asked.length === 2) return null;
      const { title, id } = paper;
      const text = {
        title,
        titleText: [],
        abstract: null,
        abstractText: null,
        published: null,
      };
      const lists = { authors: [], formerIds: [], links: [], themes: [] };
      return { home: digestId('day'), paper: { id, arxivId: null, ...text, ...lists } };
    };
    const { ask, next } = startDesk({ head: archiveHead, load: fromFiles, loadListed });
    ask(handed);
    ask(query('models', 1, archive()));
    const { answer, listed } = await next('answer', 1);
    const first = answer.hits.slice(0, 10).map(({ paper }) => PAPERS[paper]?.title);
    expect(asked).toHaveLength(10);
    expect(listed.map(([, { paper }]) => paper.title)).toEqual(
      first.filter((_, place) => place !== 1),
    );

    asked.length = 0;
    ask(query('models', 2, archive()));
    expect((await next('answer', 2)).listed).toHaveLength(1);
    expect(asked).toHaveLength(1);
  });

  test('while one types, a word just begun narrows the list only when typing rests', async () => {
    const { ask, next, replies } = startDesk({
      head: archiveHead,
      load: fromFiles,
      loadListed: listNone,
    });
    ask(handed);
    ask(query('merging sp', 1, archive()));
    const { report } = await next('report', 1);
    const [atOnce, rested, ...more] = replies.flatMap((reply) =>
      reply.kind === 'answer' ? [reply.answer.hits.map(({ paper }) => paper)] : [],
    );
    expect(atOnce).toEqual(await placesHere('merging'));
    expect(rested).toEqual(await placesHere('merging sp'));
    expect(rested?.length).toBeLessThan(atOnce?.length ?? 0);
    expect(more).toEqual([]);
    expect(report.clauses.at(-1)?.hits).toBe(rested?.length);

    ask({ ...query('merging sp', 2, archive()), isTyped: false });
    const { answer } = await next('answer', 2);
    expect(answer.hits.map(({ paper }) => paper)).toEqual(rested);
  });

  test('the first word just begun leaves the list that stands, without fetching its papers', async () => {
    const asked: string[] = [];
    const loadListed: LoadListed = (address) => {
      asked.push(address);
      return Promise.resolve(null);
    };
    const { ask, next } = startDesk({ head: archiveHead, load: fromFiles, loadListed });
    ask(handed);
    ask(query('sp', 1, archive()));
    const { answer } = await next('answer', 1);
    expect(answer.hits.map(({ paper }) => paper)).toEqual(PAPERS.map((_, place) => place));
    expect(asked).toEqual([]);
    await next('report', 1);
    expect(asked).toHaveLength(10);
  });

  test('fetches the words that a word just begun may become, and no list of theirs', async () => {
    const fetched: string[] = [];
    const load: LoadPiece = (file, from) => {
      fetched.push(file);
      return fromFiles(file, from);
    };
    const neverRests = () => new Promise<void>(() => {});
    const { ask, next } = startDesk(
      { head: archiveHead, load, loadListed: listNone },
      neverRests,
    );
    ask(handed);
    ask(query('sp', 1, archive()));
    await next('answer', 1);
    await vi.waitFor(() => {
      expect(fetched.map((file) => file.charAt(0)).toSorted()).toEqual(['l', 'v']);
    });
    ask(query('spe', 2, archive()));
    await next('answer', 2);
    expect(fetched.slice(2).every((file) => file.startsWith('p'))).toBe(true);
  });

  test('while one types, a begun word with long lists narrows the list only when typing rests', async () => {
    const many = startIndex();
    const titles = Array.from({ length: 40_000 }, (_, place) =>
      [place % 999 === 0 ? 'alpha' : 'beta', place % 2 === 0 ? 'networks' : 'trees'].join(' '),
    );
    for (const title of titles) many.add(title, '', []);
    const cut = cutIndex(many.finish(), []);
    const byFile = new Map(cut.pieces.map(({ name, bytes }) => [`${name}.bin`, bytes]));
    const fetched: string[] = [];
    const load: LoadPiece = (file) => {
      fetched.push(file);
      return Promise.resolve(byFile.get(file) ?? null);
    };
    const digests = [{ own: titles.length, also: [] }];
    const largeHead = { index: cut.head, words: [], digests };
    let restNow = () => {};
    const rest = new Promise<void>((resolve) => {
      restNow = resolve;
    });
    const opened = { head: largeHead, load, loadListed: listNone };
    const { ask, next, replies } = startDesk(opened, () => rest);
    ask({ ...handed, papers: titles.length });
    ask(query('alpha netw', 1, archive()));
    const { answer } = await next('answer', 1);
    expect(answer.total).toBe(titles.filter((title) => title.startsWith('alpha')).length);
    expect(fetched.filter((file) => file.startsWith('p')).length).toBeLessThan(16);
    restNow();
    await next('report', 1);
    const totals = replies.flatMap((reply) =>
      reply.kind === 'answer' ? [reply.answer.total] : [],
    );
    expect(totals).toEqual([
      answer.total,
      titles.filter((title) => title === 'alpha networks').length,
    ]);
    expect(fetched.filter((file) => file.startsWith('p')).length).toBeGreaterThan(16);
  });

  test('gives up the papers of a query that is overtaken', async () => {
    const signals: AbortSignal[] = [];
    const loadListed: LoadListed = (_, signal) => {
      signals.push(signal);
      return Promise.resolve(null);
    };
    const { ask, next } = startDesk({ head: archiveHead, load: fromFiles, loadListed });
    ask(handed);
    ask(query('models', 1, archive()));
    await next('answer', 1);
    expect(signals.some(({ aborted }) => aborted)).toBe(false);
    const before = signals.length;
    ask(query('merging', 2, archive()));
    await next('answer', 2);
    expect(signals.slice(0, before).every(({ aborted }) => aborted)).toBe(true);
    expect(signals.slice(before).some(({ aborted }) => aborted)).toBe(false);
    expect(signals.length).toBeGreaterThan(before);
  });

  test('filters beside the query leave the papers that meet them', async () => {
    const all = (await placesOf('models', archive())).places;
    const even = (await placesOf('models', archive({ themes: ['even'] }))).places;
    expect(even).toEqual(all.filter((place) => place % 2 === 0));
    const coded = await placesOf('models', archive({ themes: ['none'], withCode: true }));
    expect(coded.places).toEqual(all.filter((place) => place % 2 === 1 && place % 3 === 0));
  });

  test('counts what each facet leaves of a query, as a list that is all here does', async () => {
    const facetsOf = async (text: string, filters: Parameters<typeof archive>[0]) => {
      const { ask, next } = startDesk({
        head: archiveHead,
        load: fromFiles,
        loadListed: listNone,
      });
      ask(handed);
      ask(query(text, 1, archive(filters)));
      return (await next('facets', 1)).facets;
    };
    const { places } = await placesOf('models', archive());
    const count = (fits: (place: number) => boolean) => places.filter(fits).length;
    const isEven = (place: number) => place % 2 === 0;
    const isCoded = (place: number) => place % 3 === 0;
    const [even, odd] = [count(isEven), count((place) => !isEven(place))];
    const coded = count(isCoded);
    const evenCoded = count((place) => isEven(place) && isCoded(place));
    expect([even, odd, coded, evenCoded].every((each) => each > 0)).toBe(true);
    expect(await facetsOf('models', {})).toEqual({ themes: [even, odd], withCode: coded });
    expect(await facetsOf('models', { themes: ['even'] })).toEqual({
      themes: [even, odd],
      withCode: evenCoded,
    });
    expect(await facetsOf('models', { themes: ['even'], themeMode: 'all' })).toEqual({
      themes: [even, 0],
      withCode: evenCoded,
    });
    expect(await facetsOf('models', { withCode: true })).toEqual({
      themes: [evenCoded, coded - evenCoded],
      withCode: coded,
    });
  });

  test('counts no facets while a piece cannot be had', async () => {
    const asked = new Set<string>();
    const load: LoadPiece = (file) => {
      asked.add(file);
      return fromFiles(file, 'anywhere');
    };
    const first = startDesk({ head: archiveHead, load, loadListed: listNone });
    first.ask(handed);
    first.ask(query('models', 1, archive()));
    await first.next('report', 1);
    const ofWords = new Set(asked);
    await first.next('facets', 1);
    const ofFacets = new Set([...asked].filter((file) => !ofWords.has(file)));
    expect(ofFacets.size).toBeGreaterThan(0);
    const refused = new Set<string>();
    const { ask, next, replies } = startDesk({
      head: archiveHead,
      load: (file) => {
        if (!ofFacets.has(file)) return fromFiles(file, 'anywhere');
        refused.add(file);
        return Promise.resolve(null);
      },
      loadListed: listNone,
    });
    ask(handed);
    ask(query('models', 1, archive()));
    await vi.waitFor(() => {
      expect(refused.size).toBeGreaterThan(0);
    });
    ask({ kind: 'explain', number: 2, scope: archive(), query: 'models', paper: 0 });
    await next('explanation', 2);
    expect(replies.filter(({ kind }) => kind === 'facets')).toEqual([]);
  });

  test('knows what the reader saved and read', async () => {
    expect((await placesOf('is:saved', archive())).places).toEqual([3]);
    expect((await placesOf('is:unread', archive())).places).toHaveLength(PAPERS.length - 3);
  });

  test.each([
    ['models theme:evne', 'models theme:even'],
    ['digest:toady', 'digest:today'],
  ])('offers the nearest name for %s', async (text, respelt) => {
    const { ask, next } = startDesk({
      head: archiveHead,
      load: fromFiles,
      loadListed: listNone,
    });
    ask(handed);
    ask(query(text, 1, archive()));
    const { report } = await next('report', 1);
    const offered = report.waysOn.filter(({ kind }) => kind === 'respell');
    expect(offered.map((way) => way.query)).toEqual([respelt]);
  });

  test('gives what is there while pieces cannot be had, and says how many', async () => {
    const withoutPostings: LoadPiece = (file, from) =>
      file.startsWith('n') ? Promise.resolve(null) : fromFiles(file, from);
    const { places, missing } = await placesOf('"language models"', archive(), withoutPostings);
    expect(missing).toBeGreaterThan(0);
    expect(places.length).toBeGreaterThan(0);
  });

  test('fetches a damaged piece again, from the host itself', async () => {
    const asked: string[] = [];
    const damaged: LoadPiece = async (file, from) => {
      const bytes = await fromFiles(file, from);
      asked.push(`${file} ${from}`);
      return from === 'anywhere' && file.startsWith('v')
        ? (bytes?.slice(0, -4) ?? null)
        : bytes;
    };
    const { places, missing } = await placesOf('merging', archive(), damaged);
    expect(places).toEqual(await placesHere('merging'));
    expect(missing).toBe(0);
    expect(asked.some((each) => /^v\d+\.bin host$/.test(each))).toBe(true);
  });

  test('is opened before the first query, which says no word of it', async () => {
    const { ask, next, replies } = startDesk({
      head: archiveHead,
      load: fromFiles,
      loadListed: listNone,
    });
    ask(handed);
    await expect.poll(() => replies.map(({ kind }) => kind)).toEqual(['words']);
    ask(query('merging', 1, archive()));
    await next('answer', 1);
    expect(replies.map(({ kind }) => kind)).toEqual(['words', 'answer']);
  });

  test('says when its head cannot be had, and tries again with the next query', async () => {
    const { ask, replies } = startDesk(null);
    ask(handed);
    for (const number of [1, 2]) {
      ask(query('merging', number, archive()));
      await expect
        .poll(() => replies.filter(({ kind }) => kind === 'lost').length)
        .toBe(number);
    }
    expect(replies).toEqual([{ kind: 'lost' }, { kind: 'lost' }]);
  });
});
