/** A web address at `text.slice(start, end)`. */
export interface Address {
  readonly start: number;
  readonly end: number;
  /** As written, TeX escapes undone, `https://` in front where no scheme was written. */
  readonly url: string;
}

/** Browsers and servers agree on about this much; longer runs are data, not addresses. */
const MAX_ADDRESS = 2048;

/** No address goes on past these: white space, quotes, brackets of text, TeX, zero-width and CJK marks. */
const STOP = /[\s\p{Cc}\p{Cf}<>"“”„‘’«»`{}|\\^$—–…、。，；：！？（）「」【】]/u;
const TEX_ESCAPE = /[_%#&~$]/;
/** Sentence marks and closing quotes at the end belong to the sentence. */
const TRAILING = ".,;:!?'*~";
/** A sentence that lost its space: ".../b.Code is available". Only words that open one. */
const GLUED_WORD =
  /[.,;](?:Codes?|Data|Datasets?|Demos?|Models?|Project|Source|Supplementary|Videos?|The|Our|We|In|This|These|It|See|Please|All|For|To|And|More|Extensive|Experiments?|Results?|Show)$/;

/** Two labels or more, ASCII: what may be an address without a scheme. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i;
/**
 * Endings that make "host/path" an address. Short English words (in, is, it, so, to, me, us) are
 * left out: a full stop that lost its space would make addresses of "plug.in/out".
 */
const PLAIN_ENDING =
  /\.(?:com|org|net|edu|gov|io|ai|co|dev|app|info|xyz|tech|site|page|cloud|science|ly|gl|gle|be|uk|de|cn|fr|jp|ch|nl|eu|ca|kr|au|se|es|at|dk|fi|pl|cz|sg|hk|tw|il|br|ru)$/;
const FRAMEWORK = /^(?:asp|ado|vb|ml)\.net$/i;

/** Where the characters of an address that begins at `from` end; `null` when it is too long. */
function endOfRun(text: string, from: number): number | null {
  const quoted = /['`]/.test(text.charAt(from - 1));
  let round = 0;
  let square = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (at - from > MAX_ADDRESS) return null;
    if (char === '\\' && TEX_ESCAPE.test(text.charAt(at + 1))) {
      at += 1;
      continue;
    }
    if (STOP.test(char) || (quoted && char === "'")) return at;
    // A bracket that the address did not open was opened by the sentence.
    round += Number(char === '(') - Number(char === ')');
    square += Number(char === '[') - Number(char === ']');
    if (round < 0 || square < 0) return at;
    if (/[,;]/.test(char) && /^https?:/i.test(text.slice(at + 1, at + 7))) return at;
  }
  return text.length;
}

/** `run` without the characters of `marks` at its end. A loop, as /[…]+$/ takes quadratic time. */
function withoutEnd(run: string, marks: string): string {
  let length = run.length;
  while (length > 0 && marks.includes(run.charAt(length - 1))) length -= 1;
  return run.slice(0, length);
}

/** The length of the address within `run` once what belongs to the sentence is cut off. */
function trimmedLength(run: string): number {
  const cut = withoutEnd(withoutEnd(run, TRAILING).replace(GLUED_WORD, ''), TRAILING);
  // An opening bracket at the very end holds nothing: "a/b(see".
  return withoutEnd(cut, '([').length;
}

/** The address that `start` to `runEnd` holds, if a browser would open it at a host that can exist. */
function addressAt(
  text: string,
  start: number,
  runEnd: number,
  scheme: string,
): Address | null {
  const end = start + trimmedLength(text.slice(start, runEnd));
  const url = scheme + text.slice(start, end).replace(/\\([_%#&~$])/g, '$1');
  if (!URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  const named = /[^.]\.[^.]|^\[|^localhost$/.test(hostname);
  return named ? { start, end, url } : null;
}

/** Whether `host`, written without scheme, is plainly meant as an address; `rest` follows it. */
function isPlainlyHost(host: string, rest: string): boolean {
  if (host.length > 253 || !HOST.test(host)) return false;
  if (/^www\.[^.]+\./i.test(host) || /^[^.]+\.git(?:hub|lab)\.io$/i.test(host)) return true;
  return PLAIN_ENDING.test(host) && !FRAMEWORK.test(host) && /^(?::\d+)?\/[\w~@%-]/.test(rest);
}

/** Where the run of an address without scheme ends, or `null` when `run` at `start` opens none. */
function endOfBareRun(text: string, start: number, run: string): number | null {
  // Behind a slash it is part of something else (ftp://…), before or behind @ of an e-mail address.
  if (/[@/\\]/.test(text.charAt(start - 1)) || text.charAt(start + run.length) === '@')
    return null;
  const host = withoutEnd(run, '.-').replace(GLUED_WORD, '');
  const hostEnd = start + host.length;
  if (!isPlainlyHost(host, text.slice(hostEnd, hostEnd + 8))) return null;
  const goesOn = host.length === run.length && /[/:?#]/.test(text.charAt(hostEnd));
  return goesOn ? endOfRun(text, start) : hostEnd;
}

/** Every address has one of these: most abstracts have none, and need not be looked through. */
const SIGN_OF_ADDRESS = /\/|www\.|\.git(?:hub|lab)\.io/i;

/**
 * All web addresses in a text, in order and apart from each other; http and https only. Looks at
 * each character a bounded number of times. Limits: an address broken by white space ends there.
 */
export function findAddresses(text: string): Address[] {
  if (!SIGN_OF_ADDRESS.test(text)) return [];
  const found: Address[] = [];
  // A scheme, or a run of the characters of host names; runs stop where a scheme begins.
  const starts = /https?:\/\/|(?:(?!https?:\/\/)[\p{L}\p{N}_.-])+/giu;
  for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
    const [run] = match;
    const bare = !run.endsWith('/');
    if (bare && !run.includes('.')) continue;
    const runEnd = bare ? endOfBareRun(text, match.index, run) : endOfRun(text, match.index);
    if (runEnd === null) {
      if (!bare) starts.lastIndex = match.index + MAX_ADDRESS;
      continue;
    }
    const address = addressAt(text, match.index, runEnd, bare ? 'https://' : '');
    if (address !== null) found.push(address);
    starts.lastIndex = Math.max(runEnd, match.index + run.length);
  }
  return found;
}
