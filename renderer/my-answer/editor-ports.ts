import type { Citation } from '../../core/rich-text/rich-text.ts';
import type { App } from '../state/app.ts';
import { citationFace } from './citation-face.ts';
import { citationHere } from './citation-here.ts';
import type { Popover } from './EditorPopover.tsx';
import type { EditorPorts } from './editor-extensions.ts';
import { goToCitation } from './go-to-point.ts';
import { addImage, loadImage } from './library-image.ts';

/** What the nodes of an editor need from the app. A text that is only shown opens nothing. */
export function editorPorts(
  app: App,
  open: (popover: Popover) => void = () => undefined,
): EditorPorts {
  return {
    citations: {
      face: (citation: Citation) => {
        const study = app.study.get();
        return citationFace(
          citationHere(study, citation),
          study.collection,
          study.question?.content ?? null,
        );
      },
      open: (citation: Citation) => void goToCitation(app, citation),
      watch: (changed: () => void) => watchContent(app, changed),
    },
    images: {
      load: (image: string) => loadImage(app, image),
      release: (address: string) => URL.revokeObjectURL(address),
      add: (file: File) => addImage(app, file),
      edit: (position: number) => open({ kind: 'image', position }),
    },
    openFormula: (position: number) => open({ kind: 'formula', position }),
    openLink: () => open({ kind: 'link' }),
  };
}

/** Tells when the points of the open question have been numbered anew. */
function watchContent(app: App, changed: () => void): () => void {
  const present = () => app.study.get().question?.content;
  let before = present();
  return app.study.subscribe(() => {
    const now = present();
    if (now === before) return;
    before = now;
    changed();
  });
}
