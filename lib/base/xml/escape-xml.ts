/** A piece of XML, already written. */
export type Xml = { readonly markup: string };

// What XML 1.0 cannot hold at all, escaped or not.
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;' },
  ...{ '"': '&quot;', "'": '&apos;' },
};

/** Text as it stands in XML or HTML, between tags or in a quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** An xmlElement with its attributes and children; texts are escaped. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (string | Xml)[]
): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inner = children.map((child) =>
    typeof child === 'string' ? escapeXml(child) : child.markup,
  );
  return { markup: `<${name}${written.join('')}>${inner.join('')}</${name}>` };
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A whole document. */
export function xmlDocument(root: Xml): string {
  return `${xmlDeclaration}${root.markup}\n`;
}
