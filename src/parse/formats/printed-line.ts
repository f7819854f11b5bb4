// What browsers print over and under each page, as it stands in the text of a PDF: the page's name
// and the moment, its address and the number of the sheet.
const MOMENT = String.raw`\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? +\d{1,2}[:.]\d{2}(?: ?[AP]\.?M\.?)?`;
const NAME = String.raw`\S.{0,50}?(?:papers|hugging face|arxiv(?:\.org)?|digest)`;
const COUNT = String.raw`\d{1,4} ?(?:/|of) ?\d{1,4}`;
const SHEET = `(?:page )?${COUNT}`;
const ADDRESS = String.raw`https?://\S+`;

const PRINTED = new RegExp(
  `^(?:(?:${NAME} +)?${MOMENT}|${MOMENT} +${NAME}|${ADDRESS} +${SHEET}|${SHEET} +${MOMENT}|page ${COUNT})$`,
  'i',
);

/**
 * Whether a line, cleaned, was printed over or under a page: "Daily Papers - Hugging Face 3/14/25,
 * 9:12 AM", "https://huggingface.co/papers 1/9", "Page 1 of 5". "1/9" alone could be a paper's.
 */
export function isPrintedLine(line: string): boolean {
  return line.length < 200 && /^\d|\d$|m\.?$/i.test(line) && PRINTED.test(line);
}
