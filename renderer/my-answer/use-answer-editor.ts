import type { Editor, JSONContent } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { useApp } from '../state/app.ts';
import type { AnswerDraft } from './answer-draft.ts';
import { loadCodeLanguages } from './code-languages.ts';
import type { EditorDoor } from './editor-door.ts';
import { editorExtensions } from './editor-extensions.ts';
import { editorPorts } from './editor-ports.ts';
import { editorProps } from './editor-props.ts';
import type { Popover } from './EditorPopover.tsx';
import { insertCitation } from './insert-citation.ts';
import { storedDocument } from './stored-document.ts';

interface AnswerEditorState {
  /** Null until the component is on the page. */
  readonly editor: Editor | null;
  /** True when the text holds what this editor cannot show: it is then not written to. */
  readonly foreign: boolean;
}

/** The TipTap editor of one draft. It serialises nothing while a key is handled: the draft asks for the text when it saves. */
export function useAnswerEditor(
  draft: AnswerDraft,
  door: EditorDoor,
  readOnly: boolean,
  openPopover: (popover: Popover) => void,
): AnswerEditorState {
  const app = useApp();
  const [foreign, setForeign] = useState(false);
  const editable = !readOnly && !foreign;
  const editor = useEditor(
    {
      extensions: editorExtensions(editorPorts(app, openPopover)),
      content: draft.read() as JSONContent,
      editable,
      injectCSS: false,
      // An editor that is made while React still draws may be thrown away, with all that was done to it, on a slow machine.
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      enableContentCheck: true,
      onContentError: () => setForeign(true),
      editorProps: editorProps(app),
      onUpdate: ({ editor: changed }) => {
        if (changed.isEditable) draft.changed();
      },
      onBlur: () => void draft.autosave.flush(),
    },
    [],
  );
  useEffect(() => {
    editor?.setEditable(editable, false);
  }, [editor, editable]);
  useEffect(() => {
    if (editor) void loadCodeLanguages(editor);
  }, [editor]);
  useConnection(editor, draft, door, foreign);
  return { editor, foreign };
}

/** Joins the editor to its draft and lets in what waited at the door. */
function useConnection(
  editor: Editor | null,
  draft: AnswerDraft,
  door: EditorDoor,
  foreign: boolean,
): void {
  const entered = useRef(false);
  useEffect(() => {
    const enter = () => (entered.current = true);
    editor?.on('focus', enter);
    return () => void editor?.off('focus', enter);
  }, [editor]);
  useEffect(() => {
    // A text that this editor cannot hold in full stays as it is in the draft.
    if (foreign || editor === null) return;
    return draft.connect({
      read: () => storedDocument(editor.getJSON()),
      replace: document =>
        editor.commands.setContent(document as JSONContent, {
          emitUpdate: false,
        }),
    });
  }, [editor, draft, foreign]);
  useEffect(() => {
    if (editor === null) return;
    return door.open({
      focus: () =>
        editor.isEditable ? editor.view.focus() : editor.view.dom.focus(),
      cite: (point, source, quote) => {
        if (!editor.isEditable) return;
        const citation = { ...draft.ref, point, source, quote };
        insertCitation(editor, citation, !entered.current);
        entered.current = true;
      },
    });
  }, [editor, draft, door]);
}
