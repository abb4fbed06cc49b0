import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** KaTeX offers each of its fonts in three formats; every browser that can run Collate takes the smallest. */
function modernFontsOnly(): Plugin {
  return {
    name: 'modern-fonts-only',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex[^/]*\.css/.test(id)) return null;
      return code.replace(/,url\([^)]+\.(?:woff|ttf)\) format\([^)]+\)/g, '');
    },
  };
}

/** Modules that run before or with the first screen: everything that one module imports, but not what it loads later. */
function staticClosure(
  entry: string,
  importsOf: (id: string) => readonly string[],
): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found) for (const next of importsOf(id)) found.add(next);
  return found;
}

const boot = fileURLToPath(new URL('renderer/boot.ts', import.meta.url));
const start = fileURLToPath(new URL('renderer/start.tsx', import.meta.url));

/**
 * `boot.ts` loads `start.tsx`, so that it can ask for the first screen before the page is parsed. The HTML names the files of
 * both: the browser fetches them side by side instead of one after the other.
 */
function fetchStartWithBoot(): Plugin {
  return {
    name: 'fetch-start-with-boot',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, chunk: entry }) {
        const chunk = Object.values(bundle ?? {}).find(
          each => each.type === 'chunk' && each.moduleIds.includes(start),
        );
        if (chunk?.type !== 'chunk') return [];
        const styles = [...(chunk.viteMetadata?.importedCss ?? [])];
        return [
          ...[chunk.fileName, ...chunk.imports]
            .filter(file => file !== entry?.fileName)
            .map(file => ({
              tag: 'link',
              injectTo: 'head' as const,
              attrs: {
                rel: 'preload',
                as: 'script',
                crossorigin: true,
                href: `./${file}`,
              },
            })),
          ...styles.map(file => ({
            tag: 'link',
            injectTo: 'head' as const,
            attrs: { rel: 'stylesheet', crossorigin: true, href: `./${file}` },
          })),
        ];
      },
    },
  };
}

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), modernFontsOnly(), fetchStartWithBoot()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    // Fonts and pictures stay files: the content policy names their origin, and small ones would bloat the style sheet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor of my answer is one lazy chunk, fetched after the first answer is on the screen.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              debugName: 'start',
              // One file for the first screen: what it shares with parts that come later is not parted from it.
              name(id, context) {
                const importsOf = (each: string) =>
                  context.getModuleInfo(each)?.importedIds ?? [];
                const first = staticClosure(start, importsOf);
                const before = staticClosure(boot, importsOf);
                return first.has(id) && !before.has(id) ? 'start' : null;
              },
            },
          ],
        },
      },
    },
  },
});
