import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
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
