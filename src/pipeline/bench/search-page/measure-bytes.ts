import { setTimeout } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { percentile } from '#pipeline/bench/search/score-ranks.ts';
import type { Random } from '#pipeline/bench/search/seeded-random.ts';
import type { StaticServer } from '#pipeline/bench/static-server.ts';
import { openReader } from './open-reader.ts';
import { typeKeys } from './type-keys.ts';

/** What goes over the network, counted by the server: what workers fetch is in it. */
interface Transfer {
  readonly bytes: number;
  readonly requests: number;
}

export interface BytesMeasure {
  /** Queries whose words were typed, each in a browser that had never seen the site. */
  readonly queries: number;
  /** The dearest first word, and the median one: engine, index and papers, all after the page itself. */
  readonly firstMost: Transfer;
  readonly firstMedian: Transfer;
  readonly furtherWords: number;
  /** Of each further word the median, and what nine of ten stay within. */
  readonly furtherMedian: number;
  readonly furtherP90: number;
}

/** Without a request for so long, all is there. */
const QUIET = 400;

/** Waits until nothing is asked any more; what was sent since `before`. */
async function settle(server: StaticServer, before: Transfer): Promise<Transfer> {
  let seen = -1;
  while (server.open() > 0 || server.answered() !== seen) {
    seen = server.answered();
    await setTimeout(QUIET);
  }
  return {
    bytes: server.sentBytes() - before.bytes,
    requests: server.answered() - before.requests,
  };
}

/** Types the words of queries, letter by letter, each query in a fresh browser. */
export async function measureBytes(
  browser: Browser,
  server: StaticServer,
  address: string,
  queries: readonly string[],
  random: Random,
): Promise<BytesMeasure> {
  const first: Transfer[] = [];
  const further: Transfer[] = [];
  for (const query of queries) {
    const { page, session, close } = await openReader(browser, address, 1);
    const sofar = () => settle(server, { bytes: 0, requests: 0 });
    let before = await sofar();
    await page.locator('input[name=q]').focus();
    for (const [place, word] of query.split(' ').entries()) {
      await typeKeys(session, place === 0 ? word : ` ${word}`, random);
      (place === 0 ? first : further).push(await settle(server, before));
      before = await sofar();
    }
    await close();
  }
  const bySize = first.toSorted((a, b) => a.bytes - b.bytes);
  const none = { bytes: 0, requests: 0 };
  const furtherBytes = further.map(({ bytes }) => bytes);
  return {
    queries: queries.length,
    firstMost: bySize.at(-1) ?? none,
    firstMedian: bySize[Math.ceil(bySize.length / 2) - 1] ?? none,
    furtherWords: further.length,
    furtherMedian: percentile(furtherBytes, 0.5),
    furtherP90: percentile(furtherBytes, 0.9),
  };
}
