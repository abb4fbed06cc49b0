import { mergeAttributes, Node } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { hideQuote, showQuote } from './citation-quote.ts';
import type { Citation } from '../../core/rich-text/rich-text.ts';

/** How a citation is shown: what it stands for, in words and in the two marks of its chip. */
export interface CitationFace {
  readonly name: string;
  /** Number of the point, or a question mark when the point is gone. */
  readonly number: string;
  /** Letter of the source, or null when the merged statement is cited. */
  readonly letter: string | null;
}

interface CitationOptions {
  readonly face: (citation: Citation) => CitationFace;
  readonly open: (citation: Citation) => void;
  /** Calls back when faces may have changed, until the returned function is called. */
  readonly watch: (changed: () => void) => () => void;
}

const attributeNames = [
  'collection',
  'question',
  'point',
  'source',
  'quote',
] as const;

/** The inline node of my answer that stands for a point of a source: a chip that leads back to the point. */
export const CitationNode = Node.create<CitationOptions>({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,

  addOptions() {
    return {
      face: () => ({ name: 'Citation', number: '?', letter: null }),
      open: () => undefined,
      watch: () => () => undefined,
    };
  },

  addAttributes() {
    return Object.fromEntries(
      attributeNames.map(name => [
        name,
        {
          default: name === 'source' ? null : '',
          parseHTML: (element: HTMLElement) =>
            element.getAttribute(`data-${name}`) ??
            (name === 'source' ? null : ''),
          renderHTML: (attributes: Record<string, unknown>) =>
            typeof attributes[name] === 'string'
              ? { [`data-${name}`]: attributes[name] }
              : {},
        },
      ]),
    );
  },

  parseHTML() {
    return [{ tag: 'span[data-citation]' }];
  },

  renderHTML({ node, HTMLAttributes }) {
    const { number, letter } = this.options.face(citationOf(node.attrs));
    return [
      'span',
      mergeAttributes(HTMLAttributes, { 'data-citation': '' }),
      `[${number}${letter ?? ''}]`,
    ];
  },

  renderText({ node }) {
    const { number, letter } = this.options.face(citationOf(node.attrs));
    return `[${number}${letter ?? ''}]`;
  },

  onBlur() {
    hideQuote();
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        if (!(selection instanceof NodeSelection)) return false;
        if (selection.node.type !== this.type) return false;
        this.options.open(citationOf(selection.node.attrs));
        return true;
      },
    };
  },

  addNodeView() {
    return ({ node }) => {
      const citation = citationOf(node.attrs);
      const open = () => {
        hideQuote();
        this.options.open(citation);
      };
      const dom = chip(open);
      const wear = () => putOn(dom, this.options.face(citation));
      wear();
      const unwatch = this.options.watch(wear);
      const show = () => showQuote(dom, citation.quote);
      dom.addEventListener('pointerenter', show);
      dom.addEventListener('pointerleave', hideQuote);
      dom.addEventListener('focus', show);
      dom.addEventListener('blur', hideQuote);
      return {
        dom,
        // The arrow keys select a citation as a whole: that is its focus.
        selectNode: () => {
          dom.classList.add('ProseMirror-selectednode');
          show();
        },
        deselectNode: () => {
          dom.classList.remove('ProseMirror-selectednode');
          hideQuote();
        },
        destroy: () => {
          unwatch();
          hideQuote();
        },
        stopEvent: event =>
          event instanceof KeyboardEvent && event.key === 'Enter',
        ignoreMutation: () => true,
      };
    };
  },
});

function citationOf(attrs: Readonly<Record<string, unknown>>): Citation {
  return attrs as unknown as Citation;
}

function chip(open: () => void): HTMLElement {
  const dom = document.createElement('span');
  dom.dataset['citation'] = '';
  dom.contentEditable = 'false';
  // Reached by the arrow keys as part of the text; Tab is for leaving it.
  dom.tabIndex = -1;
  dom.setAttribute('role', 'button');
  dom.addEventListener('click', open);
  dom.addEventListener('keydown', event => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    open();
  });
  return dom;
}

/** Number and letter; they change when points are merged or split. */
function putOn(dom: HTMLElement, face: CitationFace): void {
  dom.setAttribute('aria-label', face.name);
  const number = document.createElement('span');
  number.textContent = face.number;
  dom.replaceChildren(number);
  if (face.letter === null) return;
  const letter = document.createElement('b');
  letter.textContent = face.letter;
  dom.append(letter);
}
