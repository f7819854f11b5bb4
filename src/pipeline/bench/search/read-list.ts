/** A positive whole number, or `null`. */
export function readCount(text: string): number | null {
  const count = Number(text);
  return /^\d+$/.test(text) && count > 0 && Number.isSafeInteger(count) ? count : null;
}

/** All the values between commas, or `null` when there are none or one is not of the kind. */
export function readList<T>(text: string, read: (part: string) => T | null): T[] | null {
  const values = text.split(',').map((part) => read(part.trim()));
  const good = values.filter((value) => value !== null);
  return good.length === values.length ? [...new Set(good)] : null;
}
