/**
 * Asks the browser never to clear this site's storage of its own accord, and says whether it
 * agreed; `null` where it cannot be asked. Firefox asks the reader, so only call this when
 * something has just been saved.
 */
export async function askPersistence(): Promise<boolean | null> {
  try {
    const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
    return (await storage?.persist?.()) ?? null;
  } catch {
    return null;
  }
}
