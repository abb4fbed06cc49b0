import { Node } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { insertBlock } from './insert-block.ts';

interface ImageOptions {
  /** A `blob:` address of an image of the library; the caller of {@link release} gives it back. */
  readonly load: (image: string) => Promise<string>;
  readonly release: (address: string) => void;
  /** The picture at this place of the document was clicked: to edit its description. */
  readonly edit: (position: number) => void;
  /** Adds a file to the library: its id, or null when that failed and the person has been told. */
  readonly add: (file: File) => Promise<string | null>;
}

const mediaTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** An image of the library. The document holds its id, never an address or the bytes. */
export const ImageNode = Node.create<ImageOptions>({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,

  addOptions() {
    return {
      load: () => Promise.reject(new Error('no library')),
      release: () => undefined,
      edit: () => undefined,
      add: () => Promise.resolve(null),
    };
  },

  addAttributes() {
    return {
      image: {
        default: null,
        parseHTML: element => element.getAttribute('data-image'),
        renderHTML: attributes => ({
          'data-image': String(attributes['image']),
        }),
      },
      alt: { default: null },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'img[data-image]',
        getAttrs: element =>
          /^[0-9a-f]{64}\.(?:png|jpg|gif|webp)$/.test(
            element.getAttribute('data-image') ?? '',
          )
            ? null
            : false,
      },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    return ['img', HTMLAttributes];
  },

  addNodeView() {
    const { load, release, edit } = this.options;
    return ({ node, getPos, editor }) => {
      const picture = document.createElement('img');
      const id = String(node.attrs['image']);
      picture.alt = description(node.attrs);
      picture.dataset['image'] = id;
      picture.addEventListener('click', () => {
        const position = getPos();
        if (position !== undefined && editor.isEditable) edit(position);
      });
      let gone = false;
      let address: string | null = null;
      load(id).then(
        loaded => {
          address = loaded;
          if (gone) release(loaded);
          else picture.src = loaded;
        },
        () => {
          picture.dataset['missing'] = '';
          picture.alt = 'This image is not in the library.';
        },
      );
      return {
        dom: picture,
        update: next => {
          if (next.type !== node.type || next.attrs['image'] !== id)
            return false;
          if (!('missing' in picture.dataset))
            picture.alt = description(next.attrs);
          return true;
        },
        destroy: () => {
          gone = true;
          if (address !== null) release(address);
        },
      };
    };
  },

  addProseMirrorPlugins() {
    const { add } = this.options;
    const take = (
      view: EditorView,
      data: DataTransfer | null,
      at: number | null,
    ) => {
      const files = [...(data?.files ?? [])].filter(file =>
        mediaTypes.includes(file.type),
      );
      if (files.length === 0 || !view.editable) return false;
      void insertFiles(view, files, at, add);
      return true;
    };
    return [
      new Plugin({
        props: {
          handlePaste: (view, event) => take(view, event.clipboardData, null),
          handleDrop: (view, event) => {
            const place = view.posAtCoords({
              left: event.clientX,
              top: event.clientY,
            });
            const taken = take(view, event.dataTransfer, place?.pos ?? null);
            if (taken) event.preventDefault();
            return taken;
          },
        },
      }),
    ];
  },
});

function description(attrs: Readonly<Record<string, unknown>>): string {
  return String(attrs['alt'] ?? '') || 'Image without a description';
}

async function insertFiles(
  view: EditorView,
  files: readonly File[],
  at: number | null,
  add: ImageOptions['add'],
): Promise<void> {
  for (const file of files) {
    const image = await add(file);
    if (image === null || view.isDestroyed) continue;
    const node = view.state.schema.nodes['image']?.create({
      image,
      alt: file.name.replace(/\.\w+$/, '') || null,
    });
    if (!node) continue;
    insertBlock(view, node, at);
  }
}
