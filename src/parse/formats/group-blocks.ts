import type { LineRole } from '#domain/receipt.ts';
import { parseDateLine, parseHeadingDate } from '#parse/digest-date.ts';
import { applyLabel } from './apply-label.ts';
import {
  isLinkedText,
  isOnlyLinks,
  partByLinks,
  removeLinkWords,
  textBehindLinks,
} from './block-links.ts';
import {
  countedUnder,
  isBibtexEntry,
  isFieldOfStudy,
  isFactBehind,
  isFurniture,
  saysCut,
} from './block-words.ts';
import { parseNamesLine, trustsLoneNames } from './byline.ts';
import { findBlockRefrains } from './block-refrains.ts';
import { isOrganisationName, readCardLine, type CardLine } from './card-line.ts';
import { trimLinkWords, type FoundTitle } from './found-title.ts';
import { readLabelledLine } from './labelled-line.ts';
import { isPlaceAndYear, parseMetadata } from './metadata-line.ts';
import { takeVotesBefore } from './votes-before.ts';
import { readPageAddress } from './page-address.ts';
import type { PageBlock } from './page-block.ts';
import { PageRecord, type BlockDigest } from './page-record.ts';
import { isScrap } from './page-scraps.ts';
import { matchPageWords } from './page-words.ts';
import { isCaptureLine } from './read-capture.ts';

export interface GroupedBlocks {
  readonly digests: readonly BlockDigest[];
  /** What each block is, in order. */
  readonly roles: readonly LineRole[];
  /** Blocks that say that the text was cut there. */
  readonly cuts: readonly PageBlock[];
  /** Headings between the papers. */
  readonly sections: readonly PageBlock[];
}

/** So far away stands at most what comes next on the page, behind blocks without text. */
const NEAR = 4;
/** No name of somebody who sent a paper in is longer, in characters. */
const LONGEST_NAME = 40;

/** Walks through the blocks of a page, and gathers its papers. */
class Gatherer {
  readonly digests: BlockDigest[] = [{ label: null, records: [] }];
  readonly roles: LineRole[] = [];
  readonly cuts: PageBlock[] = [];
  readonly sections: PageBlock[] = [];
  #record: PageRecord | null = null;
  /** The last figure since a paper's card ended, if nothing but page words followed. */
  #figure: number | null | undefined = undefined;
  /** What a word before a figure says that it counts. */
  #counted: 'votes' | 'stars' | null = null;
  #votesStandBefore = false;
  /** Whether words of the page's head were seen since the last paper. */
  #isHead = true;
  /** Whether the last block was the sign before the date of a card. */
  #isAfterDot = false;
  /** Whether the last block says that somebody's name follows. */
  #isAfterSubmitted = false;
  /** The indices of the blocks that are taken for the abstract of the paper. */
  #texts: number[] = [];
  readonly #trustsLoneNames: boolean;
  readonly #refrainRole: ReturnType<typeof findBlockRefrains>;

  constructor(
    titles: ReadonlyMap<PageBlock, FoundTitle>,
    refrainRole: ReturnType<typeof findBlockRefrains>,
  ) {
    this.#trustsLoneNames = trustsLoneNames([...titles.values()].map(({ names }) => names));
    this.#refrainRole = refrainRole;
  }

  get #digest(): BlockDigest {
    const digest = this.digests.at(-1);
    if (digest === undefined) throw new Error('A page has one digest at least.');
    return digest;
  }

  beginPaper(block: PageBlock, { title, rest, names }: FoundTitle): LineRole {
    const record = new PageRecord(title, block.first, block.last, this.#figure);
    record.addLinks(block.links);
    if (names !== null && (names.isCertain || this.#trustsLoneNames)) {
      record.authors = names.names;
    } else if (rest !== '') this.#readRest(record, rest, block);
    this.#digest.records.push(record);
    this.#record = record;
    this.#texts = [];
    this.#figure = undefined;
    this.#counted = null;
    this.#isHead = false;
    return 'title';
  }

  /** What stands behind a title on its line but for names: votes, a place, or the abstract. */
  #readRest(record: PageRecord, written: string, { links, last }: PageBlock): void {
    const { votes, rest } = takeVotesBefore(written);
    record.upvotes = votes ?? record.upvotes;
    const inner = /^[(（](.*)[)）]$/.exec(rest)?.[1] ?? rest;
    const metadata = parseMetadata(inner);
    const card = readCardLine(inner);
    if (metadata?.kind === 'upvotes') record.upvotes = metadata.value;
    else if (metadata?.kind === 'authors') record.authors = metadata.names;
    else if (card !== null) record.applyCard(card);
    else if (!isFactBehind(inner)) record.addText(removeLinkWords(rest, links), last);
  }

  read(block: PageBlock, next: PageBlock | undefined, isOverTitle: boolean): LineRole {
    const { text } = block;
    const isAfterDot = this.#isAfterDot;
    this.#isAfterDot = /^[·•]$/.test(text) || (isAfterDot && text === '');
    const isAfterSubmitted = this.#isAfterSubmitted;
    this.#isAfterSubmitted = /^submitted by$/i.test(text) || (isAfterSubmitted && text === '');
    if (isAfterSubmitted && text.length <= LONGEST_NAME && !/^\d*$/.test(text))
      return 'metadata';
    if (isScrap(block)) {
      this.#record?.addLinks(block.links);
      return 'furniture';
    }
    if (saysCut(text)) {
      this.cuts.push(block);
      return 'furniture';
    }
    const isLabelled = this.#record !== null && readLabelledLine(text) !== null;
    return (
      this.#readHead(block, isAfterDot, isOverTitle) ??
      (isLabelled ? null : this.#readFigures(block)) ??
      this.#readFacts(block, next) ??
      this.#readText(block)
    );
  }

  /** Words of the page, the date of a digest, sections, and what a clipper wrote. */
  #readHead(block: PageBlock, isAfterDot: boolean, isOverTitle: boolean): LineRole | null {
    const { text, level } = block;
    const words = matchPageWords(text);
    if (words?.kind === 'header') {
      this.#isHead = true;
      if (words.certain && this.#record !== null) this.#record.isClosed = true;
      return 'header';
    }
    const date = isAfterDot ? null : parseDateLine(text);
    if (date !== null && (this.#record === null || level > 0 || this.#isHead)) {
      this.#date(date.label);
      return 'header';
    }
    const isOfCard = /^(?:upvotes?|github|submitted by|published on)$/i.test(text);
    const leads =
      isOfCard &&
      block.links.some(({ address }) => readPageAddress(address).kind === 'outside');
    if (leads && this.#record !== null) return null;
    if (words !== null) {
      if (!isOfCard) this.#record = null;
      this.#counted = countedUnder(text);
      return isOfCard ? 'metadata' : 'furniture';
    }
    if (isFurniture(text)) {
      if (this.#record !== null) this.#record.isClosed = true;
      return 'furniture';
    }
    const isBold = isOverTitle && block.bold === text && !/[.!?:]$/.test(text);
    if (level > 0 || isBold) {
      const refrain = level > 0 && this.#record !== null ? this.#refrainRole(text) : null;
      if (refrain !== null) return refrain;
      if (readLabelledLine(text) !== null && this.#record !== null) return 'metadata';
      this.#record = null;
      const named = parseHeadingDate(text);
      const isFirst = this.#digest.records.length === 0;
      if (named !== null && isFirst) this.#date(named.label);
      if (!isFirst || level !== 1) this.sections.push(block);
      return 'header';
    }
    const isCapture =
      this.#record === null && this.#digest.records.length === 0 && isCaptureLine(text);
    return isCapture ? 'header' : null;
  }

  #date(label: string): void {
    const digest = this.#digest;
    this.#record = null;
    this.#isHead = false;
    if (digest.records.length === 0) digest.label ??= label;
    else if (digest.label !== label) this.digests.push({ label, records: [] });
  }

  /** A card's lines and lone figures. */
  #readFigures(block: PageBlock): LineRole | null {
    const card =
      readCardLine(block.text) ??
      (block.links.length > 0 ? readCardLine(partByLinks(block)) : null);
    if (card === null) return null;
    const kinds = block.links.map(({ address }) => readPageAddress(address).kind);
    const isComments = kinds.includes('comments') && card.published === null;
    this.#record?.applyCard(card);
    if (!isComments) this.#takeFigure(card);
    this.#record?.addLinks(block.links);
    return 'metadata';
  }

  /** A figure without a word: votes of this paper, or of the next. */
  #takeFigure({ published, figures }: CardLine): void {
    const [figure] = figures;
    if (published !== null || figure === undefined) return;
    if (this.#counted === 'votes') {
      if (this.#record !== null && !this.#votesStandBefore) this.#record.upvotes ??= figure;
      else {
        this.#votesStandBefore = true;
        this.#figure = figure;
      }
    } else if (this.#counted === null) this.#figure = figure;
    this.#counted = null;
  }

  /** Names, labelled facts, rows of links, and the organisation before a "·". */
  #readFacts(block: PageBlock, next: PageBlock | undefined): LineRole | null {
    const { text, links } = block;
    const record = this.#record;
    const labelled = readLabelledLine(text) ?? readLabelledLine(textBehindLinks(block));
    if (labelled !== null && !labelled.isText && record !== null) {
      applyLabel(record, labelled, block);
      return 'metadata';
    }
    const metadata = parseMetadata(text);
    if (metadata?.kind === 'label' || isBibtexEntry(text)) return 'metadata';
    if (record !== null && record.authors.length === 0 && record.paragraphs.length === 0) {
      const read = isFieldOfStudy(text) ? [] : parseNamesLine(trimLinkWords(text, block));
      const names = metadata?.kind === 'authors' ? metadata.names : read;
      if (names.length > 0) {
        record.authors = names;
        record.addLinks(links);
        return 'metadata';
      }
    }
    const isUnderNames = record?.paragraphs.length === 0 && record.authors.length > 0;
    if (isUnderNames && (isPlaceAndYear(text) || isFieldOfStudy(text))) return 'metadata';
    if (isOnlyLinks(block) && !isLinkedText(block)) {
      record?.addLinks(links);
      return record === null ? 'furniture' : 'metadata';
    }
    if (/^https?:\/\/\S+$/i.test(text)) {
      record?.addAddress(text);
      return 'metadata';
    }
    const isOrganisation =
      text.length < 120 && /^[·•]/.test(next?.text ?? '') && !/[.!?]$/.test(text);
    if (!isOrganisation) return null;
    const isName = isOrganisationName(text);
    const hasText = record !== null && record.paragraphs.length > 0;
    if (!isName && !hasText && record !== null) return null;
    return isName && hasText ? 'metadata' : 'furniture';
  }

  #readText(block: PageBlock): LineRole {
    const record = this.#record;
    if (record === null || record.isClosed) return 'unassigned';
    record.addLinks(block.links);
    const labelled = readLabelledLine(block.text);
    const refrain = labelled === null ? this.#refrainRole(block.text) : null;
    if (refrain !== null) return refrain;
    if (labelled?.label === 'abstract' && labelled.value !== '') {
      // What stands before "Abstract:" is none of it.
      record.paragraphs.length = 0;
      for (const at of this.#texts.splice(0)) this.roles[at] = 'metadata';
    } else if (labelled?.label === 'abstract') record.dropSummary();
    const isLabelled = labelled !== null && record.paragraphs.length === 0;
    if (isLabelled) record.hasSummaryOnly = /^tl;?dr$/.test(labelled.label);
    const text = removeLinkWords(isLabelled ? labelled.value : block.text, block.links);
    this.#texts.push(this.roles.length);
    if (text === '') return 'metadata';
    record.addText(text, block.last);
    return 'abstract';
  }
}

/** Groups the blocks of a page into papers, by its titles, and into digests, by its dates. */
export function groupBlocks(
  blocks: readonly PageBlock[],
  titles: ReadonlyMap<PageBlock, FoundTitle>,
): GroupedBlocks {
  const gatherer = new Gatherer(titles, findBlockRefrains(blocks, titles));
  for (const [index, block] of blocks.entries()) {
    const found = titles.get(block);
    const next = blocks.slice(index + 1, index + NEAR).find(({ text }) => text !== '');
    const role =
      found === undefined
        ? gatherer.read(block, next, next !== undefined && titles.has(next))
        : gatherer.beginPaper(block, found);
    gatherer.roles.push(role);
  }
  return gatherer;
}
