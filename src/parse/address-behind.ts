/** Longer addresses are not looked into, in characters. */
const LONGEST = 4000;
/** Nothing in an address without these leads on. */
const MAY_LEAD_ON = /https?(?::|%3A|-3A)/i;

/** Those who put their own address before all others. */
const REDIRECTOR =
  /^https?:\/\/(?:scholar\.google\.[a-z.]{2,6}\/scholar_url|www\.google\.[a-z.]{2,6}\/url|[\w.-]{1,60}\.safelinks\.protection\.outlook\.com\/|urldefense\.)/i;
const REDIRECTED = /[?&](?:url|q)=(https?(?::|%3A)[^&\s]+)/i;

// What newsletters and chats make of a link. The host says nothing: there are thousands, but the
// parameter does; one called "ref" or "source" says where the reader came from. Trackers escape it.
const PARAMETER =
  /[?&/](?:url|u|q|target|redirect(?:_?ur[il])?|destination|dest|link|to|goto|href|r|l)=(https?%3A[^&\s]+)/i;
/** Of the trackers of SendGrid and Amazon it is a piece of the path. */
const IN_PATH = /^https?:\/\/[^/\s]+\/[^?\s]*?(https?%3A%2F%2F[^?/&\s]+)/i;
/** Proofpoint: "/v3/__https://arxiv.org/abs/2503.00001__;!!…", "/v2/url?u=https-3A__arxiv.org_abs_2503.00001&d=…". */
const PROOFPOINT_3 = /^https?:\/\/urldefense\.(?:com|us)\/v3\/__(\S+?)__;/i;
const PROOFPOINT_2 = /^https?:\/\/urldefense\.proofpoint\.com\/v\d\/url\?u=([^&\s]+)/i;

function decodeAddress(escaped: string): string {
  if (/^https?:\/\//i.test(escaped)) return escaped;
  try {
    return decodeURIComponent(escaped);
  } catch {
    // A "%" that escapes nothing.
    return escaped;
  }
}

/** Whether an address is of somebody who puts his own before those of others, so that theirs is meant. */
export function isRedirector(address: string): boolean {
  return REDIRECTOR.test(address);
}

/** The address that a link leads on to, as it says itself; `null` where it says none. */
export function addressBehind(address: string): string | null {
  // Most have no second one, which is soon seen.
  if (!address.startsWith('http') || !address.includes('http', 5)) return null;
  if (address.length > LONGEST) return null;
  if (!MAY_LEAD_ON.test(address.slice(5))) return null;
  const second = PROOFPOINT_2.exec(address)?.[1];
  if (second !== undefined)
    return decodeAddress(second.replace(/-([\dA-F]{2})/g, '%$1').replace(/_/g, '/'));
  const patterns = isRedirector(address) ? [PROOFPOINT_3, REDIRECTED] : [PARAMETER, IN_PATH];
  const [escaped] = patterns.flatMap((pattern) => pattern.exec(address)?.[1] ?? []);
  if (escaped === undefined) return null;
  const behind = decodeAddress(escaped);
  return behind.length < address.length && /^https?:\/\//i.test(behind) ? behind : null;
}
