import type { Nodes, Parents } from 'mdast';
import { Fragment, useMemo, type ReactNode } from 'react';
import { isAllowedAddress } from '../../core/rich-text/allowed-address.ts';
import { parseMarkdown } from '../../core/rich-text/markdown.ts';
import { useApp, type App } from '../state/app.ts';

/** Deeper than this, quotations and lists are shown as they were written. */
const deepest = 24;

interface Reading {
  readonly app: App;
  /** The whole note, for what is shown as it was written. */
  readonly source: string;
  readonly depth: number;
}

/** The elements of a note's Markdown. What has no element here, HTML among it, is shown as it was written. */
export function MarkdownElements({ text }: { readonly text: string }) {
  const app = useApp();
  return useMemo(
    () => children(parseMarkdown(text), { app, source: text, depth: 0 }),
    [app, text],
  );
}

function children(parent: Parents, reading: Reading): ReactNode {
  if (reading.depth > deepest) return written(parent, reading.source);
  const inner = { ...reading, depth: reading.depth + 1 };
  return parent.children.map((node, index) => (
    <Fragment key={index}>{element(node, inner)}</Fragment>
  ));
}

function element(node: Nodes, reading: Reading): ReactNode {
  return inlineElement(node, reading) ?? blockElement(node, reading);
}

function inlineElement(node: Nodes, reading: Reading): ReactNode | undefined {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'emphasis':
      return <em>{children(node, reading)}</em>;
    case 'strong':
      return <strong>{children(node, reading)}</strong>;
    case 'delete':
      return <del>{children(node, reading)}</del>;
    case 'inlineCode':
    case 'inlineMath':
      return <code>{node.value}</code>;
    case 'break':
      return <br />;
    case 'link':
      return (
        <Link address={node.url} app={reading.app}>
          {children(node, reading)}
        </Link>
      );
    default:
      return undefined;
  }
}

function blockElement(node: Nodes, reading: Reading): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p>{children(node, reading)}</p>;
    case 'heading':
      return (
        <p>
          <strong>{children(node, reading)}</strong>
        </p>
      );
    case 'blockquote':
      return <blockquote>{children(node, reading)}</blockquote>;
    case 'code':
    case 'math':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'thematicBreak':
      return <hr />;
    default:
      return builtElement(node, reading);
  }
}

function builtElement(node: Nodes, reading: Reading): ReactNode {
  switch (node.type) {
    case 'list':
    case 'listItem':
      return listElement(node, reading);
    case 'table':
    case 'tableRow':
    case 'tableCell':
      return tableElement(node, reading);
    default:
      return written(node, reading.source);
  }
}

function listElement(
  node: Extract<Nodes, { type: 'list' | 'listItem' }>,
  reading: Reading,
): ReactNode {
  const inner = children(node, reading);
  if (node.type === 'list')
    return node.ordered ? (
      <ol start={node.start ?? 1}>{inner}</ol>
    ) : (
      <ul>{inner}</ul>
    );
  if (typeof node.checked !== 'boolean') return <li>{inner}</li>;
  return (
    <li data-task>
      <span role="img" aria-label={node.checked ? 'Done' : 'To do'}>
        {node.checked ? '☑ ' : '☐ '}
      </span>
      {inner}
    </li>
  );
}

function tableElement(
  node: Extract<Nodes, { type: 'table' | 'tableRow' | 'tableCell' }>,
  reading: Reading,
): ReactNode {
  const inner = children(node, reading);
  if (node.type === 'tableCell') return <td>{inner}</td>;
  if (node.type === 'tableRow') return <tr>{inner}</tr>;
  return (
    <table>
      <tbody>{inner}</tbody>
    </table>
  );
}

function written(node: Nodes, source: string): string {
  return source.slice(
    node.position?.start.offset ?? 0,
    node.position?.end.offset ?? 0,
  );
}

/** An address is never followed from the page: the person sees it in full and decides. */
function Link({
  app,
  address,
  children: words,
}: {
  readonly app: App;
  readonly address: string;
  readonly children: ReactNode;
}) {
  if (!isAllowedAddress(address)) return words;
  return (
    <button
      type="button"
      role="link"
      onClick={() => app.surface.set({ dialog: { kind: 'link', address } })}
    >
      {words}
    </button>
  );
}
