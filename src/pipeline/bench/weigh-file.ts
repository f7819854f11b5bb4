import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** How much a file weighs, in bytes: as it is, and as servers send it. */
export interface FileWeight {
  readonly raw: number;
  /** Level 9. */
  readonly gzip: number;
  /** Quality 11. */
  readonly brotli: number;
}

export interface WeighedFile extends FileWeight {
  readonly file: string;
}

export function weighFile(file: string, content: string | Uint8Array): WeighedFile {
  const bytes = Buffer.from(content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return {
    file,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
}

/** Files are sent one by one, so their weights add up. */
export function addWeights(files: readonly FileWeight[]): FileWeight {
  let [raw, gzip, brotli] = [0, 0, 0];
  for (const file of files) {
    raw += file.raw;
    gzip += file.gzip;
    brotli += file.brotli;
  }
  return { raw, gzip, brotli };
}

/** 1 kB is 1000 bytes. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
