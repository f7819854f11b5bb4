import { describe, expect, it } from 'vitest';
import { addressBehind } from '#parse/address-behind.ts';
import { arxivIdOfAddress } from '#parse/arxiv-id.ts';
import { readPageAddress } from '#parse/formats/page-address.ts';
import { PAPERS, parse } from './four-papers.ts';

const PAPER = 'https://arxiv.org/abs/2503.00001';
const escaped = encodeURIComponent(PAPER);

describe('links that lead on to a paper', () => {
  it.each([
    [`https://nam12.safelinks.protection.outlook.com/?url=${escaped}&data=05%7C01&reserved=0`],
    [`https://www.google.com/url?q=${PAPER}&sa=D&ust=1741957212`],
    [`https://scholar.google.com/scholar_url?url=${PAPER}&hl=en&sa=X`],
    [`https://urldefense.com/v3/__${PAPER}__;!!abc!def$`],
    ['https://urldefense.proofpoint.com/v2/url?u=https-3A__arxiv.org_abs_2503.00001&d=DwM'],
    [`https://click.example.com/link/c/YT0/u=${escaped}&utm_source=mail`],
    [`https://links.example.com/CL0/${escaped}/1/0100/abc=400`],
    // One in another.
    [`https://www.google.com/url?q=${encodeURIComponent(`https://x.org/?url=${escaped}`)}`],
  ])('%s', (address) => {
    expect(arxivIdOfAddress(address)).toBe('2503.00001');
    expect(readPageAddress(address)).toMatchObject({ kind: 'paper', arxivId: '2503.00001' });
  });

  it('where somebody came from is not where a link leads', () => {
    for (const address of [
      `https://example.org/?ref=${escaped}`,
      `https://example.org/?utm_source=${escaped}`,
      `https://example.org/?u=${PAPER}`,
      'https://example.org/https-3A',
      'https://example.org/?url=https%3A%2F%2F%E0%A4%A',
    ]) {
      expect(arxivIdOfAddress(address)).toBeNull();
      expect(readPageAddress(address)).toEqual({ kind: 'outside', address });
    }
    expect(addressBehind(PAPER)).toBeNull();
  });

  it('an address in another stays, unless mail programs put it there', () => {
    const archived = 'https://web.archive.org/web/2025/https://example.org/code';
    expect(readPageAddress(archived)).toEqual({ kind: 'outside', address: archived });
    const safe =
      'https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fcode&data=1';
    expect(readPageAddress(safe)).toEqual({
      kind: 'outside',
      address: 'https://example.org/code',
    });
  });

  it('a mail of titles and tracked links has their ids', () => {
    const titles = PAPERS.map(
      ({ title, arxivId }) =>
        `${title} (3 ▲)\nhttps://click.example.com/u=${encodeURIComponent(`https://huggingface.co/papers/${arxivId}`)}&a=b`,
    );
    const { digests, receipt } = parse(`Daily Papers\n\n${titles.join('\n\n')}\n`);
    expect(digests[0]?.papers.map(({ arxivId }) => arxivId)).toEqual(
      PAPERS.map(({ arxivId }) => arxivId),
    );
    expect(receipt.unassigned).toEqual([]);
  });
});
