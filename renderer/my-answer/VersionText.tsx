import type { JSONContent } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import 'katex/dist/katex.min.css';
import { plainText } from '../../core/rich-text/rich-text.ts';
import type { AnswerVersion } from '../../core/study/study-record.ts';
import { useApp } from '../state/app.ts';
import './answer-content.css';
import { loadCodeLanguages } from './code-languages.ts';
import { editorExtensions } from './editor-extensions.ts';
import { editorPorts } from './editor-ports.ts';
import styles from './VersionsDialog.module.css';

/** The text of a version as it would stand in the editor, to read only. */
export function VersionText({ version }: { readonly version: AnswerVersion }) {
  const app = useApp();
  const [foreign, setForeign] = useState(false);
  const editor = useEditor(
    {
      extensions: editorExtensions(editorPorts(app)),
      content: version.document as JSONContent,
      editable: false,
      injectCSS: false,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      enableContentCheck: true,
      onContentError: () => setForeign(true),
      editorProps: { attributes: { role: 'presentation', tabindex: '-1' } },
    },
    [],
  );
  useEffect(() => {
    if (editor) void loadCodeLanguages(editor);
  }, [editor]);
  if (foreign) return <PlainVersion version={version} />;
  return <EditorContent editor={editor} className="answer-content" inert />;
}

/** The words of a version that holds what this editor does not know. */
function PlainVersion({ version }: { readonly version: AnswerVersion }) {
  const lines = plainText(version.document)
    .split('\n')
    .filter(line => line.trim() !== '');
  return (
    <div className={styles['plain']}>
      {lines.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}
