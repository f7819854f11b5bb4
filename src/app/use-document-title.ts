import { useEffect } from 'react';

/** The title of the tab, "what is open · the site". */
function documentTitle(what: string, site: string): string {
  return `${what} · ${site}`;
}

export function useDocumentTitle(what: string, site: string): void {
  useEffect(() => {
    document.title = documentTitle(what, site);
  }, [what, site]);
}
