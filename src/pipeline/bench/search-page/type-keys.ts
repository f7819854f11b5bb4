import { setTimeout } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';
import { randomBetween, type Random } from '#pipeline/bench/search/seeded-random.ts';

/** Milliseconds from key to key: about 150 words a minute, faster than nearly everybody. */
const FASTEST = 60;
const SLOWEST = 90;

/**
 * Types with real key events, each at its time: a key does not wait until the page has dealt
 * with the one before.
 */
export async function typeKeys(
  session: CDPSession,
  text: string,
  random: Random,
): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (const key of text) {
    sent.push(
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
    );
    await setTimeout(randomBetween(random, FASTEST, SLOWEST));
  }
  await Promise.all(sent);
}
