const TOKEN =
  /'((?:[^'\\\n]|\\[^])*)'|"((?:[^"\\\n]|\\[^])*)"|`((?:[^`\\$]|\\[^])*)`|(\/\/[^\n]*|\/\*[^]*?\*\/)|#([^\n]*)|([A-Za-z_$][\w$]*)(\s*:)?|(-?\d[\w.]*|[\s,:[\]{}();]+)/y;

/** What JSON says in another way, or not at all. */
const WORDS = new Map([
  ['None', 'null'],
  ['undefined', 'null'],
  ['null', 'null'],
  ['nan', 'null'],
  ['NaN', 'null'],
  ['True', 'true'],
  ['true', 'true'],
  ['False', 'false'],
  ['false', 'false'],
]);

const ESCAPES = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['\n', ''],
]);

/** The text of a literal without its quotes. */
function unescape(written: string): string {
  return written.replace(
    /\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|([^]))/g,
    (_, long?: string, short?: string, sign = '') => {
      const code = long ?? short;
      if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
      return ESCAPES.get(sign) ?? sign;
    },
  );
}

/** Brackets that JSON does not know: a tuple is a list. */
function toJsonSigns(signs: string): string {
  return signs.replace(/\(/g, '[').replace(/\)/g, ']').replace(/;/g, ' ');
}

/**
 * Data as Python and JavaScript write it, "[{'title': …, 'votes': None}]" or "[{ title: '…' }]", as
 * JSON; each value keeps its line. `null` where anything but data stands in it, such as a call.
 */
export function literalToJson(text: string): string | null {
  const pieces: string[] = [];
  /** Texts with nothing between them are one. */
  let run: string[] = [];
  let at = 0;
  const endRun = (): void => {
    if (run.length > 0) pieces[at] = JSON.stringify(run.join(''));
    run = [];
  };
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (found === null) return null;
    const [whole, single, double, template, comment, hash, word, colon = '', signs = ''] =
      found;
    const written = single ?? double ?? template;
    if (written !== undefined) {
      if (run.length === 0) at = pieces.push('') - 1;
      run.push(unescape(written));
      pieces.push('\n'.repeat(whole.split('\n').length - 1));
    } else if (comment !== undefined || hash !== undefined) {
      pieces.push(comment ?? `//${hash ?? ''}`);
    } else if (word !== undefined) {
      endRun();
      const known = colon === '' ? WORDS.get(word) : JSON.stringify(word) + colon;
      if (known === undefined) return null;
      pieces.push(known);
    } else {
      if (/\S/.test(signs)) endRun();
      pieces.push(toJsonSigns(signs));
    }
  }
  endRun();
  return pieces.join('');
}
