import { readPageAddress } from './page-address.ts';
import type { PageBlock } from './page-block.ts';

/** What notes on one paper are parted into. */
const PART =
  /\b(?:summary|abstract|tl;?dr|methods?|methodology|results?|limitations?|contributions?|conclusions?|strengths?|weaknesses|relevance|motivation|introduction|background|problem|experiments?|assessment|takeaways?)\b|总结|背景|方法|实验|贡献|局限|亮点|结果|动机|评价/iu;
/** So many headings are such parts, and so much of all. */
const FEW = 2;
const MOST = 0.5;

function leadsToPaper({ links }: PageBlock): boolean {
  return links.some(({ address }) => readPageAddress(address).kind === 'paper');
}

/**
 * The title of notes on one paper: the one heading over all others, with the paper's address right
 * under it and nowhere else another's, over headings that are parts of notes; `null` in other texts.
 */
export function findOnlyTitle(blocks: readonly PageBlock[]): PageBlock | null {
  const [top, ...more] = blocks.filter(({ level }) => level === 1);
  const parts = blocks.filter(({ level }) => level > 1);
  if (top === undefined || more.length > 0 || blocks.find(({ level }) => level > 0) !== top)
    return null;
  const under = blocks.slice(
    blocks.indexOf(top),
    parts[0] === undefined ? undefined : blocks.indexOf(parts[0]),
  );
  if (!under.some(leadsToPaper)) return null;
  const known = parts.filter(({ text }) => PART.test(text));
  if (known.length < FEW || known.length < parts.length * MOST) return null;
  const addresses = new Set(
    blocks.flatMap(({ links }) =>
      links.flatMap(({ address }) => {
        const page = readPageAddress(address);
        return page.kind === 'paper' ? (page.arxivId ?? address) : [];
      }),
    ),
  );
  return addresses.size === 1 ? top : null;
}
