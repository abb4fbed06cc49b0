// A TipTap editor with the starter kit and nothing else.
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

const editor = new Editor({
  element: document.getElementById('editor'),
  extensions: [StarterKit],
  injectCSS: false,
});

window.setText = document => editor.commands.setContent(document);
