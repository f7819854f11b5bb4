import * as fc from 'fast-check';

/** A paper as a digest gives it, to be written in some shape and read back the same. */
export interface PaperRecord {
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  /** "2606.00683", each record its own. */
  readonly arxivId: string;
  readonly upvotes: number | null;
  /** `YYYY-MM-DD` */
  readonly published: string;
  readonly codeUrl: string | null;
}

const NAMES = (
  'OmniFlow MURMUR SpeechLM dots.ocr SkyNet-2 GraphMix CTR-Net mmGRPO HeartBeat LoRA++ DeepSeek-V4 ' +
  'Gemini-1.5 ViT-L/16 A*-Search snake_case_bench 4-bit-Adam R&D-Bench F[x]-Former Ünïcorn'
).split(' ');

const TITLE_WORDS = (
  'Deep Sparse Robust Merging Neural Latent Speech Feature Learning Networks Graph Efficient ' +
  'Retrieval Reasoning Large Language Models Multimodal Diffusion Policy Alignment Naïve Bayesian ' +
  'Sequence Long-Context 3D Evaluation Attention Click-Through Rate Prediction Poincaré Transfer ' +
  "with for of and via in towards beyond $O(n^2)$ $\\alpha$-Stable “Quoted” 'Told' (Almost) N×M"
).split(' ');

const ABSTRACT_WORDS = (
  'models data speech mixup graphs weights voice clicks images tokens layers noise maps training ' +
  'inference accuracy latency baselines datasets retrieval which shows across large language ' +
  'long-context state-of-the-art fine-tuned (LLMs) 4.2x 7.71% $x_i^2$ \\textbf{best} naïve “hard” ' +
  'cost, speed, memory; e.g., GPT-4 vs. and over under with multi-step'
).split(' ');

const AUTHORS = [
  'Ada Byron',
  'Emmy Noether',
  'Jean-Luc O’Neill',
  'José Müller',
  'Łukasz van der Berg',
  'Wei Zhang',
  'Grace B. Hopper',
  'Sofia Kowalewska',
];

function words(list: readonly string[], minLength: number, maxLength: number) {
  return fc
    .array(fc.constantFrom(...list), { minLength, maxLength })
    .map((chosen) => chosen.join(' '));
}

/** Of three words or more, begun by a capital; with a name and a colon, "?" or a full stop at times. */
const title = fc
  .tuple(
    fc.option(fc.constantFrom(...NAMES)),
    fc.constantFrom('Learning', 'Towards', 'Attention', '3D', 'Élan', 'Scaling', '“Quoted”'),
    words(TITLE_WORDS, 2, 11),
    fc.constantFrom('', '', '', '', '?', '.', '!'),
  )
  .map(
    ([name, first, rest, end]) => `${name === null ? '' : `${name}: `}${first} ${rest}${end}`,
  );

const sentence = fc
  .tuple(
    fc.constantFrom('We find that', 'However,', 'To address this,', 'Our method, called X-1,'),
    words(ABSTRACT_WORDS, 6, 24),
    fc.constantFrom('are better.', 'is 1) cheap, 2) fast.', 'do: so it works!', 'remain open.'),
  )
  .map((parts) => parts.join(' '));

/** Some 150 to 2,000 characters, ended as a sentence. */
const abstract = fc
  .array(sentence, { minLength: 3, maxLength: 9 })
  .map((sentences) => sentences.join(' '));

const authors = fc.uniqueArray(fc.constantFrom(...AUTHORS), { minLength: 1, maxLength: 6 });

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

const month = fc.integer({ min: 1, max: 12 });

const arxivId = fc
  .tuple(fc.integer({ min: 7, max: 26 }), month, fc.integer({ min: 1, max: 9999 }))
  .map(([year, of, number]) => {
    // Since 2015 a digit more.
    const last = year < 15 ? padded(number, 4) : padded(2 * number, 5);
    return `${padded(year, 2)}${padded(of, 2)}.${last}`;
  });

const published = fc
  .tuple(fc.integer({ min: 2018, max: 2026 }), month, fc.integer({ min: 1, max: 28 }))
  .map(([year, of, day]) => `${String(year)}-${padded(of, 2)}-${padded(day, 2)}`);

const codeUrl = fc
  .tuple(fc.constantFrom('aaFrostnova', 'uw-syfi', 'ai_lab'), fc.constantFrom('x-1', 'Big.Net'))
  .map(([owner, name]) => `https://github.com/${owner}/${name}`);

/** Folds a title as far as these titles go: two that differ in signs alone are one. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** Lists of records: no two have one title or one id. */
export const paperRecords: fc.Arbitrary<readonly PaperRecord[]> = fc.uniqueArray(
  fc.record({
    title,
    abstract,
    authors,
    arxivId,
    upvotes: fc.option(fc.nat({ max: 2000 })),
    published,
    codeUrl: fc.option(codeUrl),
  }),
  {
    minLength: 1,
    maxLength: 10,
    comparator: (one, other) =>
      one.arxivId === other.arxivId || letters(one.title) === letters(other.title),
  },
);
