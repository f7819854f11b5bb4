import { cleanValue } from '#parse/clean-value.ts';
import { htmlText, isHtml } from '#parse/html-text.ts';
import { trimAbstract } from './trim-abstract.ts';

/** HTML as people see it. Crossref has the tags of JATS, a heading "Abstract" among them. */
function removeTags(text: string): string {
  const html = text.replace(/<(\/?)jats:title>/g, '<$1p>').replace(/<(\/?)jats:/g, '<$1');
  if (html === text && !isHtml(text)) return text;
  const words = cleanValue(htmlText(html));
  return html === text ? words : words.replace(/^Abstract:? /, '');
}

/** The words of an abstract without tags, and without what arXiv's feeds put first. */
export function cleanAbstract(text: string): string {
  const words = text.includes('<') ? removeTags(text) : text;
  return /^A/i.test(words) ? trimAbstract(words).text : words;
}
