import { asksSearch, type View } from '#domain/view.ts';
import type { ListedPapers } from './listed-papers.ts';
import type { Answered, SearchState } from './search.ts';

/** What is drawn together: a view, the newest answer, and the archive's papers that are here. */
export interface Drawn {
  readonly view: View;
  readonly answered: Answered | null;
  readonly listed: ListedPapers;
  /** Whether the view came about by a key in the query. */
  readonly typed: boolean;
}

function isSame(a: Drawn, b: Drawn): boolean {
  return (
    a.view === b.view &&
    a.answered === b.answered &&
    a.listed === b.listed &&
    a.typed === b.typed
  );
}

/** Names what a view searches. */
export function searchedName({ scope, digest }: Pick<View, 'scope' | 'digest'>): string {
  return scope === 'digest' ? `digest ${digest}` : scope;
}

/** Whether the views are the same but for their queries. */
function differInQueryOnly(a: View, b: View): boolean {
  return (
    a.query !== b.query &&
    a.digest === b.digest &&
    a.paper === b.paper &&
    a.themes === b.themes &&
    a.themeMode === b.themeMode &&
    a.scope === b.scope &&
    a.withCode === b.withCode &&
    a.sort === b.sort
  );
}

/**
 * What to draw next, where `before` is drawn and `latest` is what was asked for and came; `before`
 * itself where that is nothing new. A typed query is not drawn before its answer: a keystroke draws
 * the list once, and none that is overtaken does.
 */
export function nextDrawn(
  before: Drawn,
  latest: Drawn,
  { status, archiveLost }: Pick<SearchState, 'status' | 'archiveLost'>,
): Drawn {
  if (isSame(before, latest)) return before;
  const { view, answered } = latest;
  if (!differInQueryOnly(before.view, view) || !asksSearch(view)) return latest;
  if (status === 'failed' || (view.scope === 'archive' && archiveLost)) return latest;
  const isAnswered = answered?.query === view.query && answered.name === searchedName(view);
  return isAnswered ? latest : before;
}
