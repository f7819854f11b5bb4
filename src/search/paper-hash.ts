/** FNV-1a over UTF-16 units (Fowler, Noll, Vo 1991): a paper's id in 32 bits. */
export function hashPaperId(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
