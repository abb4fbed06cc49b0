/** What of the merging a person corrects: a merged point, by its id; a wording, by its point's; or the whole question. */
export type CorrectionSubject =
  | {
      readonly kind:
        'merge-point' | 'move-point' | 'rename-point' | 'why-merged';
      readonly point: string;
    }
  | { readonly kind: 'maybe-same' | 'trust' };

/** What floats above the page. */
export type Dialog =
  | { readonly kind: 'none' }
  | { readonly kind: 'export' }
  | {
      readonly kind: 'import';
      /** Just dropped, to be taken into the import; null when the dialog is opened by hand. */
      readonly dropped: DroppedFiles | null;
      /** The collection to which sheets are to be added, when that is what the person asked for. */
      readonly into?: string;
    }
  | { readonly kind: 'sources'; readonly collection: string }
  | { readonly kind: 'remove-collection'; readonly collection: string }
  | { readonly kind: 'palette'; readonly mode: 'commands' | 'anything' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'versions' }
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'health' }
  | { readonly kind: 'correction'; readonly about: CorrectionSubject };

/** Files that were dropped on the window, and how many others of dropped folders were passed over. */
export interface DroppedFiles {
  readonly files: readonly { readonly name: string; readonly blob: Blob }[];
  readonly passedOver: number;
}

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
