import { wordCount } from './question-text.ts';
import type { SheetLine } from './sheet-line.ts';

/** What pages of the web say around what they are about. */
const sure =
  /^(?:skip to (?:main )?content|share (?:this|on|via)\b.*|follow us\b.*|(?:©|\(c\)|copyright)\b.*|.*\ball rights reserved\.?|(?:last )?(?:updated|modified|edited|published)(?: on)?:? .*\d.*|back to (?:top|contents)|(?:accept )?(?:all )?cookies?(?: policy| settings)?|privacy (?:policy|notice)|terms (?:of (?:use|service)|(?:and|&) conditions)|subscribe\b.*|advertisements?|continue reading|related (?:articles?|posts?|questions?)|print (?:this )?page|\d+ min(?:ute)?s? read|(?:zum inhalt springen|nach oben|datenschutz(?:erklärung)?|impressum|alle rechte vorbehalten\.?|teilen auf .*))$/iu;
/** What stands among those and could stand elsewhere, too. */
const likely =
  /^(?:home|about(?: us)?|contact(?: us)?|blog|menu|search|log ?in|sign (?:in|up)|facebook|twitter|x|linkedin|whatsapp|instagram|pinterest|reddit|tumblr|telegram|e-?mail|youtube|tweet|pin|print|copy link|previous|next|comments?|leave a (?:comment|reply)|startseite|kontakt|suche|anmelden)$/iu;
const mostWords = 16;
/** Lines from the top and from the end among which such words are looked for. */
const edge = 25;

/** `Home | About | Contact` */
function isNavigation(text: string): boolean {
  const parts = text.split(/\s*[|·›»]\s*/u);
  if (parts.length < 3 || parts.length > 12) return false;
  return (
    parts.every(part => wordCount(part) <= 3) &&
    parts.some(part => likely.test(part) || sure.test(part))
  );
}

function isSure(line: SheetLine): boolean {
  const text = line.body.trim();
  if (line.kind !== 'text' || text.length > 200) return false;
  if (line.marker !== null || line.prefix !== null) return false;
  return (
    isNavigation(text) || (wordCount(text) <= mostWords && sure.test(text))
  );
}

function isLikely(line: SheetLine | undefined): boolean {
  if (line?.kind !== 'text' && line?.kind !== 'table-row') return false;
  return line.body.length <= 40 && likely.test(line.body.trim());
}

/** Lines with words that a line is right among, in one direction. */
function spread(
  lines: readonly SheetLine[],
  from: number,
  step: 1 | -1,
  found: Set<number>,
): void {
  for (let at = from + step; lines[at] !== undefined; at += step) {
    const line = lines[at];
    if (line === undefined || line.kind === 'blank') continue;
    if (!isLikely(line)) return;
    found.add(line.index);
  }
}

/** Lines at the top and at the end of a copied page that belong to the page and not to what it says. */
export function pageFurniture(lines: readonly SheetLine[]): readonly number[] {
  const found = new Set<number>();
  for (const [at, line] of lines.entries()) {
    const isAtEdge = at < edge || at >= lines.length - edge;
    if (!isAtEdge || !isSure(line)) continue;
    found.add(line.index);
    spread(lines, at, 1, found);
    spread(lines, at, -1, found);
  }
  return [...found];
}
