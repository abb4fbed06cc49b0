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

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), modernFontsOnly()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    // Fonts and pictures stay files: the content policy names their origin, and small ones would bloat the style sheet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor of my answer is one lazy chunk, fetched after the first answer is on the screen.
    chunkSizeWarningLimit: 1000,
  },
});
