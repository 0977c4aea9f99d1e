/** A value that a fence holds: undefined is left out. */
export type YamlValue = string | number | boolean | readonly string[] | undefined;

/** `fields` as a flow mapping on one line: `{ id: ranking, out: 50 }`. */
export function flowMapping(fields: Readonly<Record<string, YamlValue>>): string {
  return `{ ${given(fields)
    .map(([name, value]) => `${name}: ${yamlText(value)}`)
    .join(', ')} }`;
}

/** `fields` as the lines of a block mapping, without indent. */
export function blockMapping(fields: Readonly<Record<string, YamlValue>>): readonly string[] {
  return given(fields).map(([name, value]) => `${name}: ${yamlText(value)}`);
}

/** `value` as YAML that gives it back: words stay plain, all else is quoted. */
export function yamlText(value: Exclude<YamlValue, undefined>): string {
  if (typeof value === 'object') return `[${value.map((one) => yamlText(one)).join(', ')}]`;
  if (typeof value !== 'string') return String(value);
  return isPlain(value) ? value : JSON.stringify(value).replace(UNPRINTABLE, escaped);
}

function given(
  fields: Readonly<Record<string, YamlValue>>,
): (readonly [name: string, value: Exclude<YamlValue, undefined>])[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, value] as const],
  );
}

/** Words, or an amount with its unit; no sign of YAML, and nothing that it reads as another type. */
function isPlain(text: string): boolean {
  const isAmount = /^\d[\d.–-]* \p{L}[\p{L}\p{N} .-]*$/u.test(text);
  const isWords = /^\p{L}[\p{L}\p{M}\p{N}_+./·–'() -]*$/u.test(text);
  return (isAmount || isWords) && !/ $|^(?:true|false|yes|no|on|off|null|nan|inf)$/i.test(text);
}

/** Characters that YAML does not take as they are, and line ends that JSON leaves in. */
const UNPRINTABLE = /[\p{Cc}\p{Cn}\p{Zl}\p{Zp}\uFEFF]/gu;

function escaped(sign: string): string {
  return Array.from(
    { length: sign.length },
    (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
