import { decodeThemeRules } from '#archive/decode-theme-rules.ts';
import { loadJson } from '#archive/load-json.ts';
import { compileThemeRules } from '#enrich/match-themes.ts';
import type { ReadReply, ReadRequest } from './own-reading-messages.ts';
import { readOwnDigests } from './read-own-digests.ts';

/** Progress is told so often at most, in milliseconds. */
const EVERY = 50;

function reply(message: ReadReply): void {
  const sent =
    message.kind === 'read'
      ? message.reading.digests.flatMap(({ portions }) => portions.map(({ buffer }) => buffer))
      : [];
  postMessage(message, { transfer: sent });
}

async function read({ file, text, rules, now }: ReadRequest): Promise<ReadReply> {
  const [loaded, bytes] = await Promise.all([
    loadJson(new URL(rules), decodeThemeRules),
    text.arrayBuffer().catch(() => null),
  ]);
  if (!loaded.ok) {
    return {
      kind: 'failed',
      message: 'The rules of the themes could not be loaded from this site.',
    };
  }
  if (bytes === null) {
    return {
      kind: 'failed',
      message: `The browser could not read ${file}: is it a folder, or was it moved?`,
    };
  }
  let next = 0;
  const given = { file, bytes: new Uint8Array(bytes) };
  const reading = readOwnDigests(given, compileThemeRules(loaded.value), now, (papers, of) => {
    if (performance.now() < next) return;
    next = performance.now() + EVERY;
    reply({ kind: 'progress', papers, of });
  });
  return { kind: 'read', reading };
}

/** Reads one text as the build would, off the page's own thread. */
addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  void read(data)
    .catch((error: unknown): ReadReply => {
      return { kind: 'failed', message: `${data.file} could not be read: ${String(error)}` };
    })
    .then(reply);
});
