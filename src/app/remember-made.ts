/** Gives what `make` made last as long as it is asked with the very same things. */
export function rememberMade<Given extends readonly unknown[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  let last: { readonly given: Given; readonly made: Made } | null = null;
  return (...given) => {
    if (last === null || given.some((each, place) => each !== last?.given[place])) {
      last = { given, made: make(...given) };
    }
    return last.made;
  };
}
