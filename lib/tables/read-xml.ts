import { Parser } from 'saxen';
import { FileFault } from './row-schema';

export type XmlVisitor = {
  /** `attributes` are read only if asked for. */
  open?: (name: string, attributes: () => Readonly<Record<string, string>>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

/**
 * Walks through XML, names without their namespace's prefix.
 * @throws FileFault for XML that is not well-formed.
 */
export function readXml(xml: string, visitor: XmlVisitor): void {
  const parser = new Parser();
  parser.on('openTag', (name, attributes) => visitor.open?.(localName(name), attributes));
  parser.on('closeTag', (name) => visitor.close?.(localName(name)));
  parser.on('text', (value, decode) => visitor.text?.(value.includes('&') ? decode(value) : value));
  parser.on('cdata', (value) => visitor.text?.(value));
  try {
    parser.parse(xml);
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault('workbook-broken');
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
