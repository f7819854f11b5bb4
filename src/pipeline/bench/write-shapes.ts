/** A paper to be written in a shape that digests come in. */
export interface ShapeRecord {
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly arxivId: string;
  readonly upvotes: number | null;
  /** `YYYY-MM-DD` */
  readonly published: string;
  readonly codeUrl: string | null;
}

export type WriteShape = (records: readonly ShapeRecord[]) => string;

function dailyEntry(record: ShapeRecord): object {
  const { title, abstract, authors, arxivId, upvotes, published, codeUrl } = record;
  const publishedAt = `${published}T17:50:01.000Z`;
  return {
    paper: {
      id: arxivId,
      authors: authors.map((name, at) => ({ _id: String(at), name, hidden: false })),
      publishedAt,
      submittedOnDailyAt: '2026-11-02T03:04:05.000Z',
      title,
      summary: abstract,
      upvotes,
      githubRepo: codeUrl ?? undefined,
      ai_summary: 'In short, it works.',
    },
    publishedAt,
    title,
    summary: abstract,
    numComments: 2,
  };
}

const writeDailyJson: WriteShape = (records) => JSON.stringify(records.map(dailyEntry));

const writePrettyJson: WriteShape = (records) =>
  JSON.stringify({ papers: records.map(dailyEntry) }, null, 4);

const writeJsonLines: WriteShape = (records) =>
  records
    .map(({ arxivId, codeUrl, ...record }) => {
      return JSON.stringify({ ...record, arxiv_id: `${arxivId}v2`, code_url: codeUrl });
    })
    .join('\n');

/** How records are written in each shape that is measured and tested. */
export const SHAPES: ReadonlyMap<string, WriteShape> = new Map([
  ['daily papers, JSON on one line', writeDailyJson],
  ['daily papers, pretty JSON', writePrettyJson],
  ['JSON, a paper a line', writeJsonLines],
]);
