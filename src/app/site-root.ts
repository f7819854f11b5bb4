import { createContext } from 'react';

/** Full address of the site's root; `null` while a page is rendered to a file. */
export const SiteRootContext = createContext<URL | null>(null);
