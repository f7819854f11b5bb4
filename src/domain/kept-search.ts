import { digestId } from './digest.ts';
import type { Theme } from './theme.ts';
import { readAddress, viewAddress, type AddressContext } from './view-address.ts';
import { wholeDigest, type View } from './view.ts';

/** A kept search is of no digest: it is asked of the one at hand, of all, or of the saved papers. */
const NOWHERE: AddressContext = {
  newest: digestId(''),
  homeOf: () => null,
  listsAll: true,
};

/** What narrows the view, as the search part of an address: "?q=mixup&all". */
export function searchAddress({ query, themes, themeMode, withCode, scope }: View): string {
  return viewAddress(
    {
      ...wholeDigest(NOWHERE.newest),
      query: query.trim(),
      themes: themes.toSorted(),
      themeMode,
      withCode,
      scope,
    },
    NOWHERE,
  );
}

/** The view that a kept search leads to from this one. */
export function keptView(
  address: string,
  { digest }: Pick<View, 'digest'>,
  { listsAll }: Pick<AddressContext, 'listsAll'>,
): View {
  return { ...readAddress(address, { ...NOWHERE, listsAll }), digest, paper: null };
}

/** What people call a kept search, and what else there is to say of it. */
export function describeSearch(
  { query, themes, withCode, scope }: View,
  named: readonly Pick<Theme, 'id' | 'name'>[],
): { readonly name: string; readonly detail: string | null } {
  const narrowing = [
    ...themes.map((id) => named.find((theme) => theme.id === id)?.name ?? id),
    ...(withCode ? ['with code'] : []),
  ];
  const place = { digest: [], archive: ['in all digests'], saved: ['in saved papers'] }[scope];
  const name = query === '' ? narrowing.join(', ') : query;
  const rest = query === '' ? place : [...narrowing, ...place];
  return { name, detail: rest.length === 0 ? null : rest.join(', ') };
}
