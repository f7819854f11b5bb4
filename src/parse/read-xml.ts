import { Parser } from 'htmlparser2';

/** An element with its place: offsets of its first character, and behind its last one. */
export interface XmlElement {
  /** As written, with its prefix: "dc:creator". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and texts, in their order. */
  readonly children: (XmlElement | XmlText)[];
  readonly start: number;
  /** Behind the opening tag. */
  readonly opened: number;
  /** Before the closing tag. */
  closing: number;
  end: number;
  /** Whether it has a closing tag of its own. */
  complete: boolean;
}

interface XmlText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface XmlReading {
  /** What stands at the top: elements, and texts where no text belongs. */
  readonly children: readonly (XmlElement | XmlText)[];
  /** Declarations, instructions and comments. */
  readonly asides: readonly { readonly start: number; readonly end: number }[];
  /** The offset at which elements stand too deep in each other to be read further, or `null`. */
  readonly tooDeep: number | null;
}

/** Feeds have some six; an attack on a parser's stack has thousands. */
const DEEPEST = 100;

export function isElement(node: XmlElement | XmlText): node is XmlElement {
  return 'name' in node;
}

/**
 * Reads XML without its DTD: an entity that is not XML's own stays as written, so that none can
 * grow. Tags that do not fit are closed where their parent is, with `complete` false. Never throws.
 */
export function readXml(text: string): XmlReading {
  const children: (XmlElement | XmlText)[] = [];
  const asides: { start: number; end: number }[] = [];
  const open: XmlElement[] = [];
  let tooDeep: number | null = null;
  let inDoctype = false;
  const aside = (): void => {
    const place = { start: parser.startIndex, end: parser.endIndex + 1 };
    asides.push(place);
    // The parser takes the first declaration within a DTD for its end.
    if (/^<!DOCTYPE[^>]*\[/i.test(text.slice(place.start, place.end))) inDoctype = true;
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const start = parser.startIndex;
        if (open.length >= DEEPEST) {
          tooDeep ??= start;
          parser.pause();
          return;
        }
        const opened = parser.endIndex + 1;
        const element: XmlElement = {
          name,
          attributes,
          children: [],
          start,
          opened,
          closing: opened,
          end: opened,
          complete: false,
        };
        (open.at(-1)?.children ?? children).push(element);
        open.push(element);
      },
      onclosetag: (_, isImplied) => {
        const element = open.pop();
        if (element === undefined) return;
        const isEmpty = parser.startIndex < element.opened;
        element.closing = isEmpty ? element.opened : parser.startIndex;
        element.end = parser.endIndex + 1;
        element.complete =
          !isImplied || text.slice(element.opened - 2, element.opened) === '/>';
      },
      ontext: (value) => {
        if (inDoctype && /^\s*\]\s*>\s*$/.test(value)) {
          inDoctype = false;
          aside();
          return;
        }
        const part = { text: value, start: parser.startIndex, end: parser.endIndex + 1 };
        (open.at(-1)?.children ?? children).push(part);
      },
      oncomment: aside,
      onprocessinginstruction: aside,
    },
    { xmlMode: true },
  );
  parser.write(text);
  if (tooDeep === null) parser.end();
  for (const element of open) element.end = tooDeep ?? text.length;
  return { children, asides, tooDeep };
}

/** The elements among the children that have a name, a prefix being no part of it. */
export function elementsNamed(
  { children }: Pick<XmlReading, 'children'>,
  name: string,
): readonly XmlElement[] {
  return children.filter(
    (node): node is XmlElement =>
      isElement(node) && (node.name === name || node.name.endsWith(`:${name}`)),
  );
}

/** The elements among the children by their names, without prefixes. */
export function elementsByName({
  children,
}: Pick<XmlReading, 'children'>): ReadonlyMap<string, readonly XmlElement[]> {
  const byName = new Map<string, XmlElement[]>();
  for (const node of children) {
    if (!isElement(node)) continue;
    const name = node.name.slice(node.name.lastIndexOf(':') + 1);
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [node]);
    else known.push(node);
  }
  return byName;
}

/** All text within an element, as written. */
export function textWithin({ children }: Pick<XmlReading, 'children'>): string {
  return children.map((node) => (isElement(node) ? textWithin(node) : node.text)).join('');
}
