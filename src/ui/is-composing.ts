import type { KeyboardEvent } from 'react';

/**
 * Whether a key belongs to an input method. A browser says so in two ways; Safari's Enter that
 * ends a composition has only the second.
 */
export function isComposing({ nativeEvent, key }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || key === 'Process' || nativeEvent.which === 229;
}
