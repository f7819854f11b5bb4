import { JOINED_MARK } from './analyse-text.ts';

/** A term spelled backwards, and back again; the mark of a joined compound stays at its end. */
export function backwardForm(term: string): string {
  const isJoined = term.endsWith(JOINED_MARK);
  const letters = isJoined ? term.slice(0, -JOINED_MARK.length) : term;
  let turned = '';
  for (let place = letters.length - 1; place >= 0; place -= 1) turned += letters.charAt(place);
  return isJoined ? turned + JOINED_MARK : turned;
}
