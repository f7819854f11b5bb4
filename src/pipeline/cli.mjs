// Runs the command line, which is TypeScript, on every supported Node: Vite compiles it in memory.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// A reader such as `head` may have seen enough before all is written.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// A command measures and reads what readers get: without this, Vite's runner means development.
process.env.NODE_ENV ??= 'production';

const { module } = await runnerImport(fileURLToPath(new URL('./cli.ts', import.meta.url)), {
  configFile: false,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  logLevel: 'error',
});
process.exitCode = await module.runCommand(process.argv.slice(2), process);
