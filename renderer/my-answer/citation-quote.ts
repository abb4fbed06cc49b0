let tip: HTMLElement | null = null;

/** Space between the quote and what it belongs to, in pixels. */
const gap = 6;
const margin = 8;

/**
 * Shows the words of a citation beside its chip, above everything that scrolls, until {@link hideQuote}. The chip's name
 * says them to screen readers already.
 */
export function showQuote(chip: HTMLElement, quote: string): void {
  if (quote === '') return;
  hideQuote();
  tip = document.createElement('div');
  tip.className = 'citation-quote';
  tip.popover = 'manual';
  tip.setAttribute('aria-hidden', 'true');
  tip.textContent = quote;
  document.body.append(tip);
  tip.showPopover();
  place(tip, chip.getBoundingClientRect());
  document.addEventListener('scroll', hideQuote, { capture: true, once: true });
}

export function hideQuote(): void {
  document.removeEventListener('scroll', hideQuote, { capture: true });
  tip?.remove();
  tip = null;
}

/** Under the chip if there is room, else above it; never beyond the window's edges. */
function place(box: HTMLElement, chip: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const right = document.documentElement.clientWidth - width - margin;
  const below = chip.bottom + gap;
  const fits = below + height + margin <= innerHeight;
  box.style.left = `${Math.max(margin, Math.min(chip.left, right))}px`;
  box.style.top = `${fits ? below : Math.max(margin, chip.top - gap - height)}px`;
}
