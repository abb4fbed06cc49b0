import { build } from 'esbuild';

/** Bundles a file of this folder to `dist/bench`, for a process or a page of its own. */
export async function bundleEntry(
  root: string,
  entry: string,
  platform: 'node' | 'browser',
): Promise<void> {
  const [name = entry] = entry.split('/').slice(-1);
  await build({
    absWorkingDir: root,
    entryPoints: { [name.replace(/\.\w+$/, '')]: `bench/${entry}` },
    outdir: 'dist/bench',
    bundle: true,
    minify: platform === 'browser',
    platform,
    format: 'esm',
    target: platform === 'node' ? 'node20.19' : 'chrome120',
    logLevel: 'warning',
  });
}
