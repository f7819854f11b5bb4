/** What data/site.json says about the site as a whole. */
export interface Site {
  /** Names the reader's library in the browser: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Where the site is published, with a slash at the end; `null` while that is not known. */
  readonly url: string | null;
}
