import type { Editor } from '@tiptap/core';
import { isAllowedAddress } from '../../core/rich-text/allowed-address.ts';

/** Sets the link at the cursor or over the selected words; false when a document may not hold the address. */
export function setLink(editor: Editor, typed: string): boolean {
  const href = withScheme(typed.trim());
  if (!isAllowedAddress(href)) return false;
  if (editor.state.selection.empty && !editor.isActive('link'))
    editor.commands.insertContent({
      type: 'text',
      text: href.replace(/^mailto:/i, ''),
      marks: [{ type: 'link', attrs: { href } }],
    });
  else editor.chain().extendMarkRange('link').setLink({ href }).run();
  return true;
}

/** Takes away the link at the cursor; its words stay. */
export function removeLink(editor: Editor): void {
  editor.chain().extendMarkRange('link').unsetLink().run();
}

/** "example.org/page" and "me@example.org" as people write them. */
export function withScheme(address: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  if (/^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(address)) return `mailto:${address}`;
  return /^[^\s/]+\.[^\s/]+/.test(address) ? `https://${address}` : address;
}
