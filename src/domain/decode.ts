/**
 * Decoders for values that came from outside: a `Decoder` turns `unknown` into a `T` or throws a
 * `DecodeError` that names the place. Whoever opens the door catches it, once.
 */
export type Decoder<T> = (value: unknown, place: string) => T;

export class DecodeError extends Error {
  constructor(place: string, expected: string) {
    super(`${place || 'the whole'} should be ${expected}`);
  }
}

export const text: Decoder<string> = (value, place) => {
  if (typeof value !== 'string') throw new DecodeError(place, 'a text');
  return value;
};

export const number: Decoder<number> = (value, place) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new DecodeError(place, 'a number');
  }
  return value;
};

export function literal<T extends string>(...allowed: readonly T[]): Decoder<T> {
  return (value, place) => {
    const found = allowed.find((each) => each === value);
    if (found === undefined) throw new DecodeError(place, `one of ${allowed.join(', ')}`);
    return found;
  };
}

export function nullable<T>(inner: Decoder<T>): Decoder<T | null> {
  return (value, place) => (value === null ? null : inner(value, place));
}

export function list<T>(inner: Decoder<T>): Decoder<readonly T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) throw new DecodeError(place, 'a list');
    return value.map((each: unknown, index) => inner(each, `${place}[${String(index)}]`));
  };
}

/** A value that may be left out, and then is `otherwise`. */
export function defaulted<T>(inner: Decoder<T>, otherwise: T): Decoder<T> {
  return (value, place) => (value === undefined ? otherwise : inner(value, place));
}

/** The decoded value as something else, such as a branded text. */
export function mapped<T, U>(inner: Decoder<T>, make: (value: T) => U): Decoder<U> {
  return (value, place) => make(inner(value, place));
}

/** An object with these fields; fields that are not named are left out. */
export function fields<T extends object>(decoders: {
  readonly [K in keyof T]: Decoder<T[K]>;
}): Decoder<T> {
  return (value, place) => {
    if (typeof value !== 'object' || value === null) throw new DecodeError(place, 'an object');
    const decoded: Partial<T> = {};
    for (const key in decoders) {
      const own: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
      decoded[key] = decoders[key](own, place === '' ? key : `${place}.${key}`);
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every key of T was filled
    return decoded as T;
  };
}

/** An object of texts, such as the attributes of an element. */
export const texts: Decoder<Readonly<Record<string, string>>> = (value, place) => {
  if (typeof value !== 'object' || value === null) throw new DecodeError(place, 'an object');
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => [
      key,
      text(each, `${place}.${key}`),
    ]),
  );
};
