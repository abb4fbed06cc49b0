/** What floats above the page. */
export type Dialog =
  | { readonly kind: 'none' }
  | { readonly kind: 'export' }
  | { readonly kind: 'palette'; readonly mode: 'commands' | 'anything' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'versions' }
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'health' };

/** One line at the bottom of the reading pane, with at most one action. */
export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

/** Dialogs and toasts. */
export interface Surface {
  readonly dialog: Dialog;
  readonly toast: Toast | null;
  /** Spoken by screen readers; replaced, never queued. */
  readonly announcement: string;
}

export const firstSurface: Surface = {
  dialog: { kind: 'none' },
  toast: null,
  announcement: '',
};
