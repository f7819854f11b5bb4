/** What a command may touch; tests pass their own. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** Runs one command and says the exit code: 0 done, 1 the input has errors, 2 wrong usage. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  switch (name ?? '') {
    default:
      terminal.stderr.write(`Unknown command: ${name ?? '(none)'} ${rest.join(' ')}\n`);
      return 2;
  }
}
