import { keyOf } from './build-cache.ts';

/** For names of files that change with any of these texts: 48 bits as letters, digits, `-`, `_`. */
export function shortHash(...texts: readonly string[]): string {
  return keyOf(...texts).slice(0, 8);
}
