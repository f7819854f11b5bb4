type Severity = 'info' | 'warning' | 'error';

/** Something wrong with a place. `line` is 1-based; `null` where the whole file is meant. */
export interface Problem {
  readonly file: string;
  readonly line: number | null;
  /** Names the check, in kebab case: `title-without-abstract`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One plain sentence: what was found, and what was expected or done. */
  readonly message: string;
}

/** `file:line: severity: message (rule)`, the shape that editors make clickable. */
export function formatProblem({ file, line, rule, severity, message }: Problem): string {
  const place = line === null ? file : `${file}:${String(line)}`;
  return `${place}: ${severity}: ${message} (${rule})`;
}
