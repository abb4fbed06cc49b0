import { expect } from 'vitest';
import { head, nodesOf } from '../../../core/export/read-export.fixture.ts';
import type { ExportResult } from '../../../core/export/export-choices.ts';
import { isAllowedAddress } from '../../../core/rich-text/allowed-address.ts';

/**
 * Reads an export as another program would: flat front matter, no HTML, no picture but the library's own, no link to an
 * address that Collate would not open, names that stay in the chosen folder and differ from each other.
 */
export function expectHarmlessExport({ files }: ExportResult): void {
  const names = files.map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  for (const name of names)
    expect(name).toMatch(/^(?:_images\/[0-9a-f]{64}\.\w+|[^/\\:]+\.md)$/);
  for (const { content, encoding } of files) {
    if (encoding !== 'utf8') continue;
    expectFlat(head(content));
    for (const node of nodesOf(content)) {
      if (node.type === 'html') expect(node.value).toBe('<br>');
      if (node.type === 'image' || node.type === 'imageReference')
        expect(node).toMatchObject({
          url: expect.stringMatching(/^_images\//) as unknown,
        });
      if (node.type === 'link' && !/^[^:/\\]+\.md$/.test(node.url))
        expect(isAllowedAddress(node.url), node.url).toBe(true);
    }
  }
}

function expectFlat(fields: Record<string, unknown>): void {
  expect(fields['collate-schema']).toBe(1);
  for (const value of Object.values(fields).flat())
    expect(typeof value).toMatch(/^(?:string|number)$/);
}
