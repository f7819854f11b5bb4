export const LINK_KINDS = ['code', 'project', 'demo', 'data', 'paper', 'other'] as const;

export type LinkKind = (typeof LINK_KINDS)[number];

/** An address found in an abstract; always http or https. */
export interface Link {
  readonly kind: LinkKind;
  readonly url: string;
  /** `owner/repo` on GitHub and GitLab, else `null`. */
  readonly repository: string | null;
}
