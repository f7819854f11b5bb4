import { createContext, useContext, type ReactNode } from 'react';

/**
 * What stands for a part that all papers of a digest show alike; `null`: the part itself. For
 * those who render many papers to files.
 */
export const DigestPartContext = createContext<string | null>(null);

/** A part of the room that is the same whichever paper of the digest is open. */
export function DigestPart({ children }: { readonly children: ReactNode }): ReactNode {
  return useContext(DigestPartContext) ?? children;
}
