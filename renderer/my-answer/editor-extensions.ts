import { Extension, type Extensions } from '@tiptap/core';
import { CodeBlockLowlight } from '@tiptap/extension-code-block-lowlight';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { BlockMath, InlineMath } from '@tiptap/extension-mathematics';
import { TableKit } from '@tiptap/extension-table';
import { NodeSelection } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { isAllowedAddress } from '../../core/rich-text/allowed-address.ts';
import { CitationNode } from './citation-node.ts';
import { codeLanguages } from './code-languages.ts';
import { ImageNode } from './image-node.ts';

type Citing = NonNullable<Parameters<typeof CitationNode.configure>[0]>;
type Picturing = NonNullable<Parameters<typeof ImageNode.configure>[0]>;

/** What the editor's nodes need from the app. */
export interface EditorPorts {
  readonly citations: Citing;
  readonly images: Picturing;
  /** A formula was clicked: its place in the document, to edit it. */
  readonly openFormula: (position: number) => void;
  readonly openLink: () => void;
}

/** `\href` and `\includegraphics` stay off; a formula with a mistake shows its source in place of a crash. */
const katexOptions = { throwOnError: false, trust: false, maxSize: 20 };

/** Keys of these belong to the window's commands: export, views, cite. */
const keyless = ['code', 'heading', 'hardBreak'];

const QuietStarterKit = StarterKit.extend({
  addExtensions() {
    const parent = this.parent?.() ?? [];
    return parent.map(each =>
      keyless.includes(each.name)
        ? each.extend({ addKeyboardShortcuts: () => ({}) })
        : each,
    );
  },
});

const LineBreakKey = Extension.create({
  name: 'lineBreakKey',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.setHardBreak() };
  },
});

/** The keyboard's way to what a click opens: Enter on a selected formula or picture, and the usual key for a link. */
function editingKeys(ports: EditorPorts): Extension {
  return Extension.create({
    name: 'editingKeys',
    addKeyboardShortcuts() {
      return {
        'Mod-k': () => {
          ports.openLink();
          return true;
        },
        Enter: ({ editor }) => {
          const { selection } = editor.state;
          if (!(selection instanceof NodeSelection)) return false;
          const { name } = selection.node.type;
          if (name === 'image') ports.images.edit?.(selection.from);
          else if (name === 'inlineMath' || name === 'blockMath')
            ports.openFormula(selection.from);
          else return false;
          return true;
        },
      };
    },
  });
}

const link = {
  openOnClick: false,
  markdownLinks: true,
  defaultProtocol: 'https',
  isAllowedUri: isAllowedAddress,
  HTMLAttributes: { target: null, rel: null, class: null },
};

/** Everything that my answer can hold: exactly what `core/rich-text-schema.ts` accepts. */
export function editorExtensions(ports: EditorPorts): Extensions {
  const openFormula = (_: unknown, position: number) =>
    ports.openFormula(position);
  return [
    QuietStarterKit.configure({ codeBlock: false, link }),
    LineBreakKey,
    CodeBlockLowlight.configure({ lowlight: codeLanguages }),
    TableKit.configure({ table: { resizable: false } }),
    TaskList,
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: node => node.textContent || 'Empty task' },
    }),
    InlineMath.configure({ katexOptions, onClick: openFormula }),
    BlockMath.configure({
      katexOptions: { ...katexOptions, displayMode: true },
      onClick: openFormula,
    }),
    CitationNode.configure(ports.citations),
    ImageNode.configure(ports.images),
    editingKeys(ports),
  ];
}
