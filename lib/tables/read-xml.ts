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
export function readXml(xml: string, { open, close, text }: XmlVisitor): void {
  const parser = new Parser();
  parser.on('openTag', (name, attributes) => open?.(localName(name), attributes));
  parser.on('closeTag', (name) => close?.(localName(name)));
  parser.on('text', (value, decode) => text?.(value.includes('&') ? decode(value) : value));
  parser.on('cdata', (value) => text?.(value));
  try {
    parser.parse(xml);
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault('workbook-broken');
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
