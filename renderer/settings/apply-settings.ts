import { useLayoutEffect } from 'react';
import type { Theme } from '../../core/study/settings.ts';
import type { App } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { windowFolds } from './window-folds.ts';

/** Puts theme, density and text size on the page, and follows the operating system where the person wants that. */
export function useAppliedSettings(app: App): void {
  const theme = useStore(app.session, state => state.settings.theme);
  const density = useStore(app.session, state => state.settings.density);
  const textSize = useStore(app.session, state => state.settings.textSize);
  useLayoutEffect(() => applyTheme(theme), [theme]);
  useLayoutEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);
  useLayoutEffect(() => {
    document.documentElement.style.setProperty('font-size', `${textSize}%`);
    return applyFolds(textSize);
  }, [textSize]);
}

/** @returns what ends following the width of the window */
function applyFolds(textSize: number): () => void {
  const fold = () => {
    const folds = windowFolds(window.innerWidth, textSize);
    document.documentElement.dataset['fold'] = folds;
  };
  fold();
  window.addEventListener('resize', fold);
  return () => window.removeEventListener('resize', fold);
}

/** @returns what ends following the operating system */
function applyTheme(theme: Theme): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    const system = dark.matches ? 'dark' : 'light';
    document.documentElement.dataset['theme'] =
      theme === 'system' ? system : theme;
  };
  show();
  dark.addEventListener('change', show);
  return () => dark.removeEventListener('change', show);
}
