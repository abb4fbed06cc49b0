import type { Theme } from '../../core/study/settings.ts';

/** How a theme is called. */
export const themeNames: Readonly<Record<Theme, string>> = {
  system: 'System',
  light: 'Light',
  dark: 'Dark',
  sepia: 'Sepia',
  contrast: 'High contrast',
};
