/** `text` as the content of an element or of an attribute in double quotes; what XML forbids becomes U+FFFD. */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** XML 1.0 has no way to write these, not even as numbers. */
const FORBIDDEN = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])[\0-\x1F]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Attributes of an element; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element as text.
 *
 * @param content markup; texts in it are `escaped` already
 */
export function element(name: string, attributes: Attributes, content?: string | readonly string[]): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attributeText(value ?? '')}"`)
    .join('');
  const inner = typeof content === 'string' ? content : content?.join('');
  return inner === undefined ? `<${name}${list}/>` : `<${name}${list}>${inner}</${name}>`;
}

/** White space that is no blank would be read as one. */
function attributeText(value: string | number): string {
  if (typeof value === 'number') return rounded(value);
  return escaped(value).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
