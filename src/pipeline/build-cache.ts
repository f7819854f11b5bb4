import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

/** Where a cache lies: its folder, the folder of the site, a key for the code. */
export interface CachePlace {
  readonly folder: string;
  readonly outDir: string;
  readonly code: string;
}

/** The files of a site by what they were made from. */
export type SiteFiles = ReadonlyMap<string, readonly string[]>;

/**
 * What an earlier build of the same site made, for the next one to use again. A key stands for
 * all that a result depends on, but for the code, which the whole cache depends on.
 */
export interface BuildCache {
  /** What a step made of what the key stands for; else what `make` gives, which is kept. */
  readonly recall: <T>(step: string, key: string, make: () => T) => T;
  /** The step's result where it is there, else `null`. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- who asks knows what the step gives
  readonly find: <T>(step: string, key: string) => T | null;
  /** Whether there is one. */
  readonly has: (step: string, key: string) => boolean;
  /** Keeps all that was made of it for the next build, also what this one does not ask for. */
  readonly hold: (key: string) => void;
  /** The files made from `key`, where they lie in the site as that build left them, else `null`. */
  readonly left: (key: string) => readonly string[] | null;
  /** Ends a build that left these files, and forgets what was neither asked for nor held. */
  readonly close: (files: SiteFiles) => void;
  /** By which another thread opens it; `null` for a cache that keeps nothing. */
  readonly place: CachePlace | null;
}

/** For builds that begin with nothing and leave nothing. */
export const NO_CACHE: BuildCache = {
  recall: (_step, _key, make) => make(),
  find: () => null,
  has: () => false,
  hold: () => undefined,
  left: () => null,
  close: () => undefined,
  place: null,
};

/** A key for what depends on all of these texts and bytes. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // The length in front, or "a", "bc" would be "ab", "c".
  for (const part of parts) hash.update(`${String(part.length)}:`).update(part);
  return hash.digest('base64url').slice(0, 27);
}

/** A result as a file: a checksum of what follows, then the result as V8 writes it. */
function pack(value: unknown): Buffer {
  const bytes = serialize(value);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(bytes));
  return Buffer.concat([sum, bytes]);
}

/** What was packed into a file; where that is missing, cut short or damaged what `make` gives. */
function unpack<T>(file: string, make: () => T): T {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(4);
    if (crc32(content) === bytes.readUInt32LE()) return deserialize(content);
  } catch {
    // Made anew, as if nothing had been kept.
  }
  return make();
}

/** All or nothing, whatever ends the process and whichever thread writes the same. */
function replaceFile(file: string, content: Uint8Array): void {
  const written = `${file}.${String(threadId)}.new`;
  writeFileSync(written, content);
  renameSync(written, file);
}

interface Manifest {
  /** When the build ended: what was changed since is not what it left. */
  readonly time: number;
  readonly files: SiteFiles;
}

const NOTHING_LEFT: Manifest = { time: 0, files: new Map() };

/** Opens the cache at a place, which is made where it is not there. */
export function openBuildCache(place: CachePlace): BuildCache {
  const { folder, outDir, code } = place;
  mkdirSync(folder, { recursive: true });
  const manifestFile = join(folder, 'site');
  const held = new Set<string>();
  const hold = (key: string): string => {
    const name = keyOf(code, key);
    held.add(name);
    return name;
  };
  const fileOf = (step: string, key: string) => join(folder, `${keyOf(code, key)}.${step}`);
  const manifest = unpack(manifestFile, () => NOTHING_LEFT);
  const isLeft = (path: string) => {
    const stat = statSync(join(outDir, path), { throwIfNoEntry: false });
    // Files tell parts of a millisecond, the manifest does not.
    return stat !== undefined && Math.floor(stat.mtimeMs) <= manifest.time;
  };
  return {
    recall: (step, key, make) => {
      hold(key);
      const file = fileOf(step, key);
      return unpack(file, () => {
        const made = make();
        replaceFile(file, pack(made));
        return made;
      });
    },
    find: (step, key) => unpack(fileOf(step, key), () => null),
    has: (step, key) => existsSync(fileOf(step, key)),
    hold,
    left: (key) => {
      const paths = manifest.files.get(keyOf(code, key));
      return paths?.every(isLeft) === true ? paths : null;
    },
    close: (files) => {
      const named = new Map([...files].map(([key, paths]) => [keyOf(code, key), paths]));
      const left: Manifest = { time: Date.now(), files: named };
      replaceFile(manifestFile, pack(left));
      for (const name of readdirSync(folder)) {
        const [key = ''] = name.split('.');
        if (name !== 'site' && !held.has(key)) rmSync(join(folder, name));
      }
    },
    place,
  };
}
