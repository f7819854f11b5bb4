import { rememberReadings } from '#parse/remember-readings.ts';
import { isMailFooter } from './mail-frame.ts';

// The words around the papers of the page that digests are copied from, as seen from 2023 to
// 2026; letters and digits only, so that case, marks and spaces do not matter.
const HEADER = new Set(
  (
    'semanticscholar by ak papers weeklypapers monthlypapers dailypapershuggingface trendingpapershuggingface huggingfaceco new subscribe daily weekly monthly dailypapers trendingpapers ' +
    'byakandtheresearchcommunity byakandtheairesearchcommunity byak andtheresearchcommunity'
  ).split(' '),
);

const FURNITURE = new Set(
  (
    'previous next company tos privacy about careers jobs submit huggingfaceslogo huggingfaceslogohuggingface website models datasets spaces buckets ' +
    'pricing docs enterprise community blog posts learn discord forum github tasks huggingchat ' +
    'collections languages organizations solutions teamenterprise huggingfacepro termsofservice ' +
    'login signin signup explore systemtheme theme huggingface upvote submittedby publishedon loadmore viewallpapers ' +
    'search enterprisesupport inferenceproviders inferenceendpoints storagebuckets changelog trendingpapersrankedbygithubstars trendingpapersrankedbygithubstarsactivity ' +
    'readmore readless showmore showless collapse expand viewarxivpage viewpdf viewpaper addtocollection ' +
    'addtoyourcollections askai chatwithpaper explained arxivexplained watchvideo playvideo copylink share bookmark ' +
    'upvoted nocomments previousnext loadmorepapers sortby mostupvoted submitapaper aisummary aigeneratedsummary ' +
    'acceptcookies acceptall acceptallcookies rejectall rejectallcookies managecookies cookiesettings cookiepreferences'
  ).split(' '),
);

/** What stands for pictures where text is all there is: "[IMG]", "[logo.svg]", "[12][IMG]". */
export const PICTURES = /^(?:\[[^\s[\]]{1,40}\]){1,4}$/;

/** The same, or the number of a link, beside words: "[12]Log In", "Trending Papers[IMG]". */
const PICTURE = /^\[[^\s[\]]{1,40}\] ?| ?\[[^\s[\]]{1,40}\]$|(?<=logo)\[\d{1,5}\]/g;

const AROUND = [
  /** What stands for a picture of somebody, and how long a text takes to read. */
  /^.{0,60}['’]s avatar\]?(?: \S{1,40})?$|^\d{1,3}(?:[-–]\d{1,3})? min(?:ute)?s?(?: read)?$/i,
  /** "🥇 #1 Paper of the day", "View all 12 papers", "Page 1 of 5", "60 results" */
  /^(?:\P{L}{0,4}#\d{1,2} )?paper of the (?:day|week|month)$/iu,
  /^(?:view|show|see) (?:all )?\d+ (?:more )?papers?$|^page \d+ of \d+$|^(?:showing )?[\d,–-]+(?: of [\d,]+)? results$/i,
  /** The buttons of alphaXiv, in one word or as lynx has them. */
  /^(?:\(BUTTON\) )?view blog ?(?:\(BUTTON\) )?\d[\d,.]*k? ?(?:\(BUTTON\) )?(?:bookmark)?$/i,
  /** "+12 authors", "Submitted by NAME" */
  /^\+\d+ authors?$|^submitted by @?[\p{L}\d][\p{L}\d ._-]{1,40}$/iu,
];

/** What all of them have, and few other lines. */
const MAY_BE_AROUND = /\d|['’]s avatar|^\P{L}{0,4}paper of|^submitted by/iu;

/** The page of a week: "Week 12, 2025", "Week of Mar 10", "2025-W12". */
const WEEK =
  /^week (?:\d{1,2}(?:,? (?:of )?20\d{2})?|of (?:\d{1,2} )?\p{L}{3,9}\.?(?: \d{1,2})?(?:,? 20\d{2})?)$|^20\d{2}[- ]?W\d{2}$/iu;

const OPENINGS = [
  'gettrendingpapersin',
  'byakandthe',
  'akandtheresearchcommunity',
  'newpapersforyour',
];
/** The name of the page's owner, with what stands for a picture before it: "by [IMG]AK and …". */
const OWNER = /^by\b.{0,60}AK and the (?:AI )?research community$/i;

export interface PageWords {
  readonly kind: 'header' | 'furniture';
  /** Whether the words are the page's own, rather than one that could be a title as well. */
  readonly certain: boolean;
}

/** So many words of the page in a row are a menu: "TOS Privacy About Careers". */
const MENU = 4;

function isMenu(line: string): boolean {
  const [first = ''] = /[a-z\d]+/i.exec(line) ?? [];
  if (!FURNITURE.has(first.toLowerCase())) return false;
  const words = line
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
  let count = 0;
  for (let at = 0; at < words.length; count += 1) {
    const [word = '', next = ''] = words.slice(at, at + 2);
    if (FURNITURE.has(word)) at += 1;
    else if (FURNITURE.has(word + next)) at += 2;
    else return false;
  }
  return count >= MENU;
}

function matchWords(line: string): PageWords | null {
  // A sentence may end with a line of its own, "models."; a page has no such full stops.
  if (/\p{L}[.,;)]$/u.test(line)) return null;
  if (isMailFooter(line)) return { kind: 'furniture', certain: true };
  const words = line.includes('[') ? line.replace(PICTURE, '') : line;
  const letters = words.toLowerCase().replace(/[^a-z\d]+/g, '');
  if (OPENINGS.some((opening) => letters.startsWith(opening)) || OWNER.test(line)) {
    return { kind: 'header', certain: true };
  }
  if (MAY_BE_AROUND.test(line)) {
    if (WEEK.test(line)) return { kind: 'header', certain: true };
    const isAround = AROUND.some((pattern) => pattern.test(line));
    if (isAround) return { kind: 'furniture', certain: true };
  }
  const kind = HEADER.has(letters) ? 'header' : FURNITURE.has(letters) ? 'furniture' : null;
  if (kind === null) return isMenu(words) ? { kind: 'furniture', certain: true } : null;
  return { kind, certain: /\p{L}[^\p{L}]+\p{L}/u.test(words) };
}

/** Whether a line is, as a whole, a known piece of the page around the papers. */
export const matchPageWords = rememberReadings(80, null, matchWords);
