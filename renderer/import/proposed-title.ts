import type { ImportPreview } from '../../core/import/import-preview.ts';

const longest = 200;

/** What a collection could be called: as the first sheet that says so, else as the first file that has a question. */
export function proposedTitle(preview: ImportPreview | null): string {
  const sheets = (preview?.files ?? []).filter(
    file => file.sheet.questions.length > 0,
  );
  const titled = sheets.find(file => file.sheet.title?.trim());
  const title = titled?.sheet.title?.trim() ?? nameOf(sheets[0]?.name ?? '');
  return title.slice(0, longest).trim() || 'Imported sheets';
}

/** A file's name without its folder and ending, hyphens and underscores read as spaces. */
function nameOf(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? '';
  const words = name.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[-_]+/g, ' ');
  const trimmed = words.trim();
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
}
