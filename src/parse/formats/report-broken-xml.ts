import type { XmlElement, XmlReading } from '#parse/read-xml.ts';
import type { ReportAt } from './report-at.ts';

/** Says where the elements of a text could not all be read, and whether there is such a place. */
export function reportBrokenXml(
  { tooDeep }: Pick<XmlReading, 'tooDeep'>,
  top: XmlElement | undefined,
  hasPapers: boolean,
  report: ReportAt,
): boolean {
  if (tooDeep !== null) {
    const message =
      'Elements stand too deep in each other from here on; the rest was not read.';
    report('error', tooDeep, 'too-deep', message);
    return true;
  }
  if (top?.complete !== false) return false;
  const message = `<${top.name}> is not closed: the file ends too early, or a tag in it is wrong.`;
  report(hasPapers ? 'warning' : 'error', top.end - 1, 'broken-xml', message);
  return true;
}
