/** A piece of a text in UTF-16 units, `end` excluded. */
export type Range = readonly [start: number, end: number];

/** The name in `::highlight(found)` of the style sheet. */
const NAME = 'found';

/**
 * Whether the browser marks text without a change to the page: CSS Custom Highlight API, in
 * Chromium since 105, Safari 17.2, Firefox 140. Not while a page is rendered to its file.
 */
export const CAN_HIGHLIGHT = typeof CSS !== 'undefined' && 'highlights' in CSS;

/** The one highlight of the page; every text on it adds its ranges and takes them out again. */
function sharedHighlight(): Highlight {
  const known = CSS.highlights.get(NAME);
  if (known !== undefined) return known;
  const made = new Highlight();
  CSS.highlights.set(NAME, made);
  return made;
}

interface PlacedText {
  readonly node: Text;
  /** Where it begins in the plain reading. */
  readonly at: number;
}

/** The text nodes below an element but those of formulas, which count by their plain reading. */
function placeTexts(root: Element, formulas: readonly string[]): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  let at = 0;
  let passed = 0;
  const walk = (node: Node) => {
    if (node instanceof Text) {
      texts.push({ node, at });
      at += node.length;
    } else if (node instanceof Element && node.localName === 'math') {
      at += formulas[passed]?.length ?? 0;
      passed += 1;
    } else {
      node.childNodes.forEach(walk);
    }
  };
  walk(root);
  return texts;
}

/**
 * Highlights ranges (sorted, apart) of a text that stands below `root`, across emphasis and
 * links. `plain` is its plain reading and `formulas` those of its formulas, in their order.
 * Where the page has other words than that, as after a translation in the browser, nothing is
 * marked. Gives the way to take the marks out again.
 */
export function highlightFound(
  root: Element,
  plain: string,
  formulas: readonly string[],
  ranges: readonly Range[],
): () => void {
  if (ranges.length === 0) return () => {};
  const marks = placeTexts(root, formulas).flatMap(({ node, at }) => {
    if (!plain.startsWith(node.data, at)) return [];
    // Static: live ones slow down every later change to the page.
    return ranges.flatMap(([start, end]) => {
      const first = Math.max(start - at, 0);
      const last = Math.min(end - at, node.length);
      if (first >= last) return [];
      return new StaticRange({
        startContainer: node,
        startOffset: first,
        endContainer: node,
        endOffset: last,
      });
    });
  });
  const highlight = sharedHighlight();
  for (const mark of marks) highlight.add(mark);
  return () => {
    for (const mark of marks) highlight.delete(mark);
  };
}
