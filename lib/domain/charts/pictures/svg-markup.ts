type Attributes = Readonly<Record<string, string | number | undefined>>;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it stands in XML or HTML, between tags or in a quoted attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** An SVG svgElement. Children are finished markup; attributes are escaped, those undefined left out. */
export function svgElement(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeText(formatAttribute(value))}"`);
  return `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

/** An SVG text of one line, at its baseline. */
export function textElement(text: string, attributes: Attributes): string {
  return svgElement('text', attributes, escapeText(text));
}

/** Hundredths of a pixel are as fine as anybody sees. */
function formatAttribute(value: string | number | undefined): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : (value ?? '');
}
