import type { Problem } from '#domain/problem.ts';
import type { Site } from '#domain/site.ts';
import { fieldsOf, readLocatedJson, textOf } from './read-located-json.ts';

function isSiteUrl(text: string): boolean {
  return /^https?:\/\/\S+\/$/.test(text) && URL.canParse(text) && !/[?#]/.test(text);
}

/** Reads data/site.json. `site` is `null` when there is any problem. */
export function readSite(
  text: string,
  file: string,
): { site: Site | null; problems: Problem[] } {
  const json = readLocatedJson(text, file);
  const { root, problems } = json;
  if (!root) return { site: null, problems };
  const fields = fieldsOf(json, root, ['id', 'name', 'description', 'url']);
  const id = textOf(json, fields.get('id'), 'lower-case letters, digits and hyphens', (value) =>
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value),
  );
  const name = textOf(json, fields.get('name'), 'the name of the site');
  const description = textOf(json, fields.get('description'), 'one sentence about the site');
  const urlNode = fields.get('url');
  const url =
    urlNode?.type === 'null'
      ? null
      : textOf(json, urlNode, 'null or an http(s) address that ends in "/"', isSiteUrl);
  if (problems.length > 0 || id === undefined || name === undefined)
    return { site: null, problems };
  if (description === undefined || url === undefined) return { site: null, problems };
  return { site: { id, name, description, url }, problems };
}
