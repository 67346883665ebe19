import { toDrawnPicture } from '@/lib/domain/charts/pictures/drawn-picture';

type Notes = Parameters<typeof toDrawnPicture>[0];

/** A drawing of the page as an SVG file, in light colours, with nothing left that only the page knows. */
export function toSvgFile(drawn: SVGSVGElement, notes: Notes): string {
  const copy = document.importNode(drawn, true);
  writeColours(drawn, copy);
  // What follows the reader's hand belongs to the page.
  for (const element of copy.querySelectorAll('[data-live]')) element.remove();
  copy.removeAttribute('class');
  const { width, height } = drawn.viewBox.baseVal;
  return toDrawnPicture(notes, {
    width,
    height,
    markup: new XMLSerializer().serializeToString(copy),
  });
}

const coloured = ['fill', 'stroke'] as const;

/** Replaces the page's variables by the colours that they stand for. */
function writeColours(drawn: SVGSVGElement, copy: SVGSVGElement): void {
  const originals = drawn.querySelectorAll('*');
  // As for an embedded page that is asked to be light; nothing is painted before it is taken back.
  drawn.dataset.scheme = 'light';
  copy.querySelectorAll('*').forEach((element, index) => {
    const original = originals[index];
    if (!original) return;
    for (const name of coloured) {
      if (element.getAttribute(name)?.startsWith('var('))
        element.setAttribute(name, getComputedStyle(original)[name]);
    }
  });
  delete drawn.dataset.scheme;
}
