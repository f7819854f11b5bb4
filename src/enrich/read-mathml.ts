import { MATH_ATTRIBUTES, MATH_TAGS } from '#domain/mathml.ts';
import type { MathElement } from '#domain/rich-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

function unescaped(markup: string): string {
  return markup.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
}

function readAttributes(markup: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of markup.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (MATH_ATTRIBUTES.has(name)) attributes[name] = unescaped(value);
  }
  return attributes;
}

/**
 * A line above or below, which Temml writes as `menclose`. That is not in MathML Core and Chromium
 * leaves the line out; a stretched bar says the same. `null` for strikes and boxes, without which
 * the formula would mean something else.
 */
function readEnclosure(markup: string, children: MathElement['children']): MathElement | null {
  const body: MathElement = { tag: 'mrow', attributes: {}, children };
  const bar: MathElement = { tag: 'mo', attributes: { stretchy: 'true' }, children: ['‾'] };
  const line: MathElement = { tag: 'mo', attributes: { stretchy: 'true' }, children: ['_'] };
  if (markup.includes('notation="top"')) {
    return { tag: 'mover', attributes: { accent: 'true' }, children: [body, bar] };
  }
  if (markup.includes('notation="bottom"')) {
    return { tag: 'munder', attributes: { accentunder: 'true' }, children: [body, line] };
  }
  return null;
}

interface Open {
  readonly tag: string;
  readonly markup: string;
  readonly children: (MathElement | string)[];
}

function close({ tag, markup, children }: Open): MathElement | null {
  if (tag === 'menclose') return readEnclosure(markup, children);
  return MATH_TAGS.has(tag) ? { tag, attributes: readAttributes(markup), children } : null;
}

/**
 * Reads the markup that Temml writes (well-formed, every element closed) into a tree of allowed
 * elements and attributes. `null` when it holds anything else than one such tree.
 */
export function readMathml(markup: string): MathElement | null {
  const root: Open = { tag: '', markup: '', children: [] };
  const stack: Open[] = [root];
  const tokens = /<(\/?)([a-z]+)((?: [\w:-]+="[^"]*")*)>|([^<]+)/y;
  while (tokens.lastIndex < markup.length) {
    const [, slash, tag, attributes = '', text] = tokens.exec(markup) ?? [];
    const top = stack.at(-1);
    if (top === undefined) return null;
    if (text !== undefined) {
      top.children.push(unescaped(text));
    } else if (tag === undefined) {
      return null;
    } else if (slash === '') {
      stack.push({ tag, markup: attributes, children: [] });
    } else {
      stack.pop();
      const element = top.tag === tag ? close(top) : null;
      const parent = stack.at(-1);
      if (element === null || parent === undefined) return null;
      parent.children.push(element);
    }
  }
  const [tree] = root.children;
  const whole = stack.length === 1 && root.children.length === 1;
  return whole && typeof tree === 'object' && tree.tag === 'math' ? tree : null;
}
