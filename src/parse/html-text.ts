import { Parser } from 'htmlparser2';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table td th tr ul'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'title']);

/** A text looks like HTML where it begins with an element that only HTML has, or has paragraphs. */
export function isHtml(text: string): boolean {
  return (
    /^\s*<(?:p|div|br|span|a|img|table|h[1-6]|ul|ol|em|i|b|strong)\b[^>]*>/i.test(text) ||
    /<\/(?:p|div)>|<br\s*\/?>/i.test(text)
  );
}

/** The words of HTML as people see them, a line for each block. */
export function htmlText(html: string): string {
  let text = '';
  let unseen = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (UNSEEN.has(name)) unseen += 1;
      if (BLOCKS.has(name)) text += '\n';
    },
    onclosetag: (name) => {
      if (UNSEEN.has(name)) unseen -= 1;
      if (BLOCKS.has(name)) text += '\n';
    },
    ontext: (value) => {
      if (unseen === 0) text += value;
    },
  });
  parser.end(html);
  return text;
}
