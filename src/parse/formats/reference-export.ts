/** What a text for programs is by its first line, as a list of references; `null` where it is none. */
export function referenceExport(line: string): string | null {
  if (/^@[a-z]{3,20}\s*[{(]/i.test(line)) return 'BibTeX';
  if (/^\\document(?:class|style)\b/.test(line)) return 'LaTeX';
  if (/^TY {1,2}- /.test(line)) return 'RIS';
  const columns = line.split(/[,;\t]/).map((name) => name.replace(/^\s*"?|"?\s*$/g, ''));
  const isTable =
    columns.length > 2 &&
    columns.some((name) => /^title$/i.test(name)) &&
    columns.every((name) => /^[\p{L}\d _-]{1,30}$/u.test(name));
  return isTable ? 'a table of values' : null;
}
