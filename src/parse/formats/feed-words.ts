import { cleanValue } from '#parse/clean-value.ts';
import { decodeEntities } from '#parse/html-entities.ts';
import { htmlText, isHtml } from '#parse/html-text.ts';
import { elementsByName, textWithin, type XmlElement } from '#parse/read-xml.ts';

/** The text of an element, and whether it is HTML; what was escaped once more than needed is not. */
function textOf(element: XmlElement): { readonly text: string; readonly isMarkup: boolean } {
  const written = textWithin(element);
  if (element.attributes['type'] === 'html')
    return { text: written, isMarkup: /[<&]/.test(written) };
  if (isHtml(written)) return { text: written, isMarkup: true };
  const text = decodeEntities(written);
  return { text, isMarkup: text !== written && isHtml(text) };
}

function readWords(element: XmlElement): {
  readonly words: string;
  readonly isMarkup: boolean;
} {
  const { text, isMarkup } = textOf(element);
  return { words: cleanValue(isMarkup ? htmlText(text) : text), isMarkup };
}

/** The text of an element as people see it, HTML in it read as such. */
export function wordsOf(element: XmlElement): string {
  return readWords(element).words;
}

/** The same, line by line where it is HTML. */
export function linesOf(element: XmlElement): readonly string[] {
  const { text, isMarkup } = textOf(element);
  const lines = isMarkup ? htmlText(text).split('\n') : [text];
  return lines.map(cleanValue).filter((line) => line !== '');
}

/** An element and its words, and whether these are of HTML. */
export interface Said {
  readonly element: XmlElement | undefined;
  readonly words: string;
  readonly isMarkup: boolean;
}

/** What stands in an entry, by name. */
export class Fields {
  readonly #elements: ReadonlyMap<string, readonly XmlElement[]>;

  constructor(entry: XmlElement) {
    this.#elements = elementsByName(entry);
  }

  named(name: string): readonly XmlElement[] {
    return this.#elements.get(name) ?? [];
  }

  /** The first element of these names that has words, else the first one. */
  first(...names: readonly string[]): Said {
    let blank: XmlElement | undefined;
    for (const name of names) {
      for (const element of this.named(name)) {
        const { words, isMarkup } = readWords(element);
        if (words !== '') return { element, words, isMarkup };
        blank ??= element;
      }
    }
    return { element: blank, words: '', isMarkup: false };
  }
}
