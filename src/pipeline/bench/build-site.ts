import { execFileSync } from 'node:child_process';

/** Builds the site of a data folder as `npm run build` does, in a process of its own. */
export function buildSite(dataDir: string, outDir: string): void {
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', outDir, '--logLevel', 'error'],
    {
      env: { ...process.env, DATA_DIR: dataDir, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}
