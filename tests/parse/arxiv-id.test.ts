import { describe, expect, it } from 'vitest';
import { arxivIdOfAddress, parseArxivId } from '#parse/arxiv-id.ts';

describe('an arXiv id', () => {
  it.each([
    ['2606.13677', '2606.13677'],
    ['2606.13677v12', '2606.13677'],
    ['arXiv:0704.0001v1', '0704.0001'],
    ['math.GT/0309136', 'math/0309136'],
    ['hep-th/9901001v3', 'hep-th/9901001'],
    ['2613.13677', null],
    ['2606.1367', null],
    ['1412.00011', null],
    ['10.1000/182', null],
    ['version 2606.13677', null],
  ])('%s', (text, id) => {
    expect(parseArxivId(text)).toBe(id);
  });

  it.each([
    ['https://arxiv.org/abs/2606.13677v1', '2606.13677'],
    ['http://export.arxiv.org/pdf/2606.13677.pdf', '2606.13677'],
    ['https://arxiv.org/abs/hep-th/9901001', 'hep-th/9901001'],
    ['https://huggingface.co/papers/2606.13677#community', '2606.13677'],
    ['https://www.alphaxiv.org/abs/2606.13677', '2606.13677'],
    ['https://huggingface.co/papers/trending', null],
    ['https://example.org/abs/2606.13677', null],
    ['https://example.org/?u=https://arxiv.org/abs/2606.13677', null],
  ])('of the page %s', (address, id) => {
    expect(arxivIdOfAddress(address)).toBe(id);
  });
});
