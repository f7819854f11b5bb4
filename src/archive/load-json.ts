import { DecodeError, type Decoder } from '#domain/decode.ts';

/** What loading gives: the value, or one sentence for the reader that says why not. */
export type Loaded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

function failed(message: string): Loaded<never> {
  return { ok: false, message };
}

/** Loads and decodes one emitted file; once `signal` is aborted it gives up. Never throws. */
export async function loadJson<T>(
  url: URL,
  decode: Decoder<T>,
  signal?: AbortSignal,
): Promise<Loaded<T>> {
  let response: Response;
  try {
    response = await fetch(url, { signal: signal ?? null });
  } catch {
    return failed('The papers could not be loaded: there is no connection to this site.');
  }
  if (!response.ok) {
    return failed(
      `The papers could not be loaded: the site answered ${String(response.status)}.`,
    );
  }
  try {
    return { ok: true, value: decode(await response.json(), '') };
  } catch (error) {
    const why = error instanceof DecodeError ? error.message : 'the data is not complete';
    return failed(`The papers were loaded but cannot be read: ${why}.`);
  }
}
