import type { Redirect } from '#domain/redirect.ts';
import { paperPage } from '#domain/view-address.ts';
import type { EmittedText } from './emitted-file.ts';

/** A page at a paper's former name that leads to the paper, in every browser and without script. */
export function emitRedirect({ from, to }: Redirect): EmittedText {
  const target = `${to}.html`;
  const content = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
    <meta name="robots" content="noindex">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>This paper has another address</title>
    <link rel="canonical" href="${target}">
    <meta http-equiv="refresh" content="0; url=${target}">
  </head>
  <body>
    <p>This paper has another address: <a href="${target}">${to}</a>.</p>
  </body>
</html>
`;
  return { path: paperPage(from), content };
}
