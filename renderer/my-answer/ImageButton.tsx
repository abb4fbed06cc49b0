import type { Editor } from '@tiptap/core';
import { Image } from 'lucide-react';
import { useRef } from 'react';
import { useApp } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import { insertBlock } from './insert-block.ts';
import { addImage } from './library-image.ts';

/** Chooses a picture file; the same as pasting or dropping it. */
export function ImageButton({ editor }: { readonly editor: Editor }) {
  const app = useApp();
  const field = useRef<HTMLInputElement>(null);
  const insert = async (file: File) => {
    const image = await addImage(app, file);
    if (image === null || editor.isDestroyed) return;
    const alt = file.name.replace(/\.\w+$/, '') || null;
    const node = editor.schema.nodes['image']?.create({ image, alt });
    if (node) insertBlock(editor.view, node, null);
    editor.view.focus();
  };
  return (
    <>
      <Button
        look="quiet"
        small
        square
        aria-label="Image"
        onClick={() => field.current?.click()}
      >
        <Image size={16} strokeWidth={1.75} aria-hidden />
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        aria-label="Image file"
        accept="image/png,image/jpeg,image/gif,image/webp"
        onChange={event => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void insert(file);
        }}
      />
    </>
  );
}
