import {
  DecodeError,
  defaulted,
  fields,
  list,
  literal,
  mapped,
  nullable,
  number,
  text,
  texts,
  type Decoder,
} from './decode.ts';
import { LINK_KINDS, type Link } from './link.ts';
import { MATH_ATTRIBUTES, MATH_TAGS } from './mathml.ts';
import { paperId } from './paper.ts';
import { parseDayOfYear, toPlainDate, type PlainDate } from './plain-date.ts';
import type { Inline, MathElement, RichText } from './rich-text.ts';

/** A day `YYYY-MM-DD` that is in the calendar. */
export const plainDate: Decoder<PlainDate> = (value, place) => {
  const day = parseDayOfYear(text(value, place));
  const date = day === null ? null : toPlainDate(day);
  if (date === null || date !== value) throw new DecodeError(place, 'a date YYYY-MM-DD');
  return date;
};

/** The other names of a paper; most have none. */
export const formerIds = defaulted(list(mapped(text, paperId)), []);

/** An http or https address: nothing else ever becomes a link, wherever the data came from. */
const webAddress: Decoder<string> = (value, place) => {
  const url = text(value, place);
  if (!/^https?:\/\//i.test(url)) throw new DecodeError(place, 'an http address');
  return url;
};

export const link: Decoder<Link> = fields({
  kind: literal(...LINK_KINDS),
  url: webAddress,
  repository: nullable(text),
});

const mathElement: Decoder<MathElement> = (value, place) => {
  const element = fields({
    tag: text,
    attributes: texts,
    children: list(mathChild),
  })(value, place);
  if (!MATH_TAGS.has(element.tag)) throw new DecodeError(`${place}.tag`, 'a MathML element');
  const foreign = Object.keys(element.attributes).find((name) => !MATH_ATTRIBUTES.has(name));
  if (foreign !== undefined)
    throw new DecodeError(`${place}.attributes.${foreign}`, 'left out');
  return element;
};

function mathChild(value: unknown, place: string): MathElement | string {
  return typeof value === 'string' ? value : mathElement(value, place);
}

const inline: Decoder<Inline> = (value, place) => {
  const { kind } = fields({ kind: literal('text', 'emphasis', 'math', 'link') })(value, place);
  switch (kind) {
    case 'text':
      return { kind, ...fields({ text })(value, place) };
    case 'emphasis':
      return { kind, ...fields({ children: richText })(value, place) };
    case 'math':
      return { kind, ...fields({ tex: text, plain: text, tree: mathElement })(value, place) };
    case 'link':
      return { kind, ...fields({ url: webAddress, text })(value, place) };
  }
};

export function richText(value: unknown, place: string): RichText {
  return list(inline)(value, place);
}

export const lineSpan: Decoder<readonly [number, number]> = mapped(list(number), (lines) => {
  const [first = 0, last = first] = lines;
  return [first, last] as const;
});
