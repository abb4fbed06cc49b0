import type { Editor } from '@tiptap/core';
import {
  Bold,
  Code,
  Ellipsis,
  Heading2,
  Italic,
  Link,
  List,
  ListOrdered,
  ListTodo,
  Sigma,
  Table,
  TextQuote,
  type LucideIcon,
} from 'lucide-react';

/** Name of a button of the toolbar. */
export type ToolId =
  | 'heading'
  | 'bold'
  | 'italic'
  | 'bullet-list'
  | 'numbered-list'
  | 'task-list'
  | 'table'
  | 'code-block'
  | 'formula'
  | 'link'
  | 'quote'
  | 'more';

interface Tool {
  readonly id: ToolId;
  readonly name: string;
  readonly Icon: LucideIcon;
  readonly active: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void;
}

const nothing = () => undefined;

/** The buttons of the toolbar in order. Heading, link, formula and more open a popover first. */
export const tools: readonly Tool[] = [
  {
    id: 'heading',
    name: 'Heading',
    Icon: Heading2,
    active: editor => editor.isActive('heading'),
    run: nothing,
  },
  {
    id: 'bold',
    name: 'Bold',
    Icon: Bold,
    active: editor => editor.isActive('bold'),
    run: editor => editor.chain().focus().toggleBold().run(),
  },
  {
    id: 'italic',
    name: 'Italic',
    Icon: Italic,
    active: editor => editor.isActive('italic'),
    run: editor => editor.chain().focus().toggleItalic().run(),
  },
  {
    id: 'bullet-list',
    name: 'Bullet list',
    Icon: List,
    active: editor => editor.isActive('bulletList'),
    run: editor => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'numbered-list',
    name: 'Numbered list',
    Icon: ListOrdered,
    active: editor => editor.isActive('orderedList'),
    run: editor => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: 'task-list',
    name: 'Task list',
    Icon: ListTodo,
    active: editor => editor.isActive('taskList'),
    run: editor => editor.chain().focus().toggleTaskList().run(),
  },
  {
    id: 'table',
    name: 'Table',
    Icon: Table,
    active: editor => editor.isActive('table'),
    run: editor => {
      if (!editor.isActive('table'))
        editor
          .chain()
          .focus()
          .insertTable({ rows: 3, cols: 3, withHeaderRow: true })
          .run();
      else editor.commands.focus();
    },
  },
  {
    id: 'code-block',
    name: 'Code block',
    Icon: Code,
    active: editor => editor.isActive('codeBlock'),
    run: editor => editor.chain().focus().toggleCodeBlock().run(),
  },
  {
    id: 'formula',
    name: 'Formula',
    Icon: Sigma,
    active: editor =>
      editor.isActive('inlineMath') || editor.isActive('blockMath'),
    run: nothing,
  },
  {
    id: 'link',
    name: 'Link',
    Icon: Link,
    active: editor => editor.isActive('link'),
    run: nothing,
  },
  {
    id: 'quote',
    name: 'Quote',
    Icon: TextQuote,
    active: editor => editor.isActive('blockquote'),
    run: editor => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    id: 'more',
    name: 'More formatting',
    Icon: Ellipsis,
    active: editor =>
      ['underline', 'strike', 'code'].some(mark => editor.isActive(mark)),
    run: nothing,
  },
];
