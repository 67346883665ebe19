import { inflateSync } from 'node:zlib';

/** In points, from the lower left corner of the paper. */
export type PrintedBox = { left: number; bottom: number; right: number; top: number };

/** What a browser put on one sheet: where its links are, and what is filled and stroked. */
export type PrintedPage = {
  links: { href: string; box: PrintedBox }[];
  marks: { how: 'filled' | 'stroked'; paint: string; box: PrintedBox }[];
};

/** Reads the pages of a PDF as Chromium writes them: plain objects, compressed drawings. */
export function readPrintedPages(pdf: Buffer): PrintedPage[] {
  const text = pdf.toString('latin1');
  const objects = new Map(
    Array.from(text.matchAll(/(\d+) 0 obj\n?(.*?)endobj/gs), ([, id, body]) => [id, body ?? '']),
  );
  return [...objects.values()]
    .filter((body) => /\/Type\s*\/Page\b/.test(body))
    .map((page) => ({
      links: referencesIn(page, 'Annots').flatMap((id) => readLink(objects.get(id) ?? '')),
      marks: referencesIn(page, 'Contents').flatMap((id) =>
        readMarks(inflate(objects.get(id) ?? '')),
      ),
    }));
}

function referencesIn(page: string, name: string): string[] {
  const [, found = ''] = new RegExp(`/${name} (\\[.*?\\]|\\d+ 0 R)`, 's').exec(page) ?? [];
  return Array.from(found.matchAll(/(\d+) 0 R/g), ([, id]) => id ?? '');
}

function readLink(annotation: string): PrintedPage['links'] {
  const [, href] = /\/URI \((.*?)\)>/.exec(annotation) ?? [];
  const [, corners = ''] = /\/Rect \[(.*?)\]/.exec(annotation) ?? [];
  const [left = 0, bottom = 0, right = 0, top = 0] = corners.split(' ').map(Number);
  return href === undefined ? [] : [{ href, box: { left, bottom, right, top } }];
}

function inflate(object: string): string {
  const [, stream = ''] = /stream\r?\n(.*)endstream/s.exec(object) ?? [];
  return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];
type State = { matrix: Matrix; fill: string; stroke: string };

/** Follows the operators that draw: transformations, colours, paths. Clips and texts put nothing on the list. */
function readMarks(drawing: string): PrintedPage['marks'] {
  const marks: PrintedPage['marks'] = [];
  const saved: State[] = [];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], fill: '', stroke: '' };
  let path: Point[] = [];
  let operands: string[] = [];
  const end = (how?: 'filled' | 'stroked') => {
    const paint = how === 'filled' ? state.fill : state.stroke;
    if (how && path.length > 0) marks.push({ how, paint, box: boxOf(path) });
    path = [];
  };
  for (const token of drawing.match(/\([^)]*\)|<[^>]*>|[^\s<(]+/g) ?? []) {
    const numbers = operands.map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    const at = (x: number, y: number) => transform(state.matrix, [x, y]);
    if (token === 'q') saved.push(state);
    else if (token === 'Q') state = saved.pop() ?? state;
    else if (token === 'cm')
      state = { ...state, matrix: multiply([a, b, c, d, e, f], state.matrix) };
    else if (token === 'rg' || token === 'scn') state = { ...state, fill: operands.join(' ') };
    else if (token === 'RG' || token === 'SCN') state = { ...state, stroke: operands.join(' ') };
    else if (token === 're') path.push(at(a, b), at(a + c, b + d));
    else if (token === 'm' || token === 'l') path.push(at(a, b));
    else if (token === 'c') path.push(at(a, b), at(c, d), at(e, f));
    else if (token === 'f' || token === 'f*') end('filled');
    else if (token === 'S') end('stroked');
    else if (token === 'n') end();
    else {
      operands.push(token);
      if (!/^[a-zA-Z]+\*?$/.test(token)) continue;
    }
    operands = [];
  }
  return marks;
}

function transform([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [g, h] = transform([outer[0], outer[1], outer[2], outer[3], 0, 0], [a, b]);
  const [i, j] = transform([outer[0], outer[1], outer[2], outer[3], 0, 0], [c, d]);
  return [g, h, i, j, ...transform(outer, [e, f])];
}

function boxOf(path: readonly Point[]): PrintedBox {
  const [xs, ys] = [path.map(([x]) => x), path.map(([, y]) => y)];
  return {
    ...{ left: Math.min(...xs), right: Math.max(...xs) },
    ...{ bottom: Math.min(...ys), top: Math.max(...ys) },
  };
}
