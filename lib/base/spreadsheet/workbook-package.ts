import { unzipSync } from 'fflate';
import { readXml } from '../xml/read-xml';
import { FileError } from '../text/row-schema';

// The package that a workbook is (ECMA-376 part 2): parts may lie anywhere and be called anything;
// relationships lead from one to the next. Names of parts differ by more than their case.

/** What one part says of another. */
export type Relationship = { id: string; type: string; path: string };

/** A workbook's parts, each unfolded when it is asked for. */
export type WorkbookPackage = {
  has: (path: string) => boolean;
  /** A part by its path; undefined where there is none. */
  part: (path: string) => Uint8Array | undefined;
  /** The relationships of a part, `''` for the package. */
  relationships: (path: string) => Relationship[];
};

/**
 * Opens a package. What is taken of it may together be no larger than the limit: a ZIP of a few kilobytes
 * can hold terabytes.
 * @throws FileError for what is no ZIP
 */
export function openPackage(archive: Uint8Array, maxUnfoldedBytes: number): WorkbookPackage {
  const names = entryNames(archive);
  let total = 0;
  const part = (path: string) => {
    const wanted = names.get(path.toLowerCase());
    if (wanted === undefined) return undefined;
    const files = unzip(archive, ({ name, originalSize }) => {
      if (name !== wanted) return false;
      total += originalSize;
      // fflate gives each file just the room that its entry announces.
      if (total > maxUnfoldedBytes) throw new FileError('workbook-too-large');
      return true;
    });
    const bytes = files[wanted];
    return bytes && inUtf8(bytes);
  };
  return {
    has: (path) => names.has(path),
    part,
    relationships: (path) => {
      const bytes = part(relationshipsPath(path));
      return bytes ? readRelationships(bytes, path) : [];
    },
  };
}

/**
 * A part's XML in UTF-8, whichever encoding it is in: UTF-16 is as good, and others are named at its beginning.
 * @throws FileError for an encoding that nobody knows
 */
function inUtf8(bytes: Uint8Array): Uint8Array {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return bytes;
  try {
    return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
  } catch {
    throw new FileError('workbook-broken');
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const [, named = 'utf-8'] =
    /^(?:ï»¿)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)/.exec(head) ?? [];
  return /^(?:utf-?8|us-ascii)$/i.test(named) ? 'utf-8' : named.toLowerCase();
}

type Filter = NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>['filter']>;

function unzip(archive: Uint8Array, filter: Filter): Record<string, Uint8Array> {
  try {
    return unzipSync(archive, { filter });
  } catch (error) {
    throw error instanceof FileError ? error : new FileError('workbook-broken');
  }
}

/** Paths in lower case → as the archive writes them. */
function entryNames(archive: Uint8Array): Map<string, string> {
  const names = new Map<string, string>();
  unzip(archive, ({ name }) => {
    names.set(name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase(), name);
    return false;
  });
  return names;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels` */
function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function readRelationships(bytes: Uint8Array, owner: string): Relationship[] {
  const found: Relationship[] = [];
  readXml(bytes, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const { Id: id = '', Type: type = '', Target = '', TargetMode } = attributes();
      if (TargetMode !== 'External') found.push({ id, type, path: resolve(Target, owner) });
    },
  });
  return found;
}

/** A target as a path of the archive: from the package's root, or from the folder of the part that names it. */
function resolve(target: string, owner: string): string {
  const from = target.startsWith('/') ? [] : owner.split('/').slice(0, -1);
  const path = [...from];
  for (const step of decoded(target).split(/[/\\]/)) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
