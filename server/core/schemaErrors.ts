import { escapePointer, spanAt } from './frontMatter.ts';
import type { DataFault } from './framework.ts';
import type { Span } from './text.ts';

/** What ajv says of one place of a value. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A validation function as ajv's standalone code exports it. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/**
 * Checks `value` and says in words what is wrong, each at its place in the file that `spans` describes.
 * Empty where `value` is valid.
 */
export function describeSchemaErrors(
  validate: Validator,
  value: unknown,
  spans: ReadonlyMap<string, Span>,
): readonly DataFault[] {
  if (validate(value)) return [];
  const errors = withoutOtherAlternatives(validate.errors ?? []);
  const faults = errors.map((error) => ({ message: describe(error), span: placeOf(error, spans) }));
  return faults.filter(
    (fault, at) =>
      faults.findIndex(
        (other) => other.message === fault.message && other.span.start === fault.span.start,
      ) === at,
  );
}

/** Their members tell the reader more than they do themselves. */
const COMBINING = new Set(['if', 'oneOf', 'anyOf', 'allOf', 'not']);

/**
 * Where a value may be one thing or another, ajv says of each why it is not that. Kept is what is wrong with the
 * alternative that was meant: an object with an unknown key was not meant to be a string.
 */
function withoutOtherAlternatives(errors: readonly SchemaError[]): readonly SchemaError[] {
  const members = errors.filter((error) => !COMBINING.has(error.keyword));
  const choices = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  return choices.reduce<readonly SchemaError[]>(
    (left, { instancePath }) => withoutOthersAt(instancePath, left),
    members,
  );
}

function withoutOthersAt(path: string, errors: readonly SchemaError[]): readonly SchemaError[] {
  const inside = errors.filter((error) => `${error.instancePath}/`.startsWith(`${path}/`));
  const ofKind = (kind: string): readonly SchemaError[] =>
    inside.filter((error) => error.keyword === kind && error.instancePath === path);
  const types = ofKind('type');
  const values = [...ofKind('enum'), ...ofKind('const')];
  const hasDeeper = inside.length > types.length + values.length;
  const dropped = new Set(hasDeeper ? [...types, ...values] : values.length > 0 ? types : types.slice(1));
  const all = types.map(({ params }) => String(params.type)).join(' or ');
  return errors
    .filter((error) => !dropped.has(error))
    .map((error) => (error === types[0] ? { ...error, params: { type: all } } : error));
}

function placeOf(error: SchemaError, spans: ReadonlyMap<string, Span>): Span {
  const extra = error.params.additionalProperty ?? error.params.unevaluatedProperty;
  const key =
    typeof extra === 'string' ? spans.get(`${error.instancePath}/${escapePointer(extra)}~key`) : undefined;
  return key ?? spanAt(spans, error.instancePath) ?? { start: 0, end: 0 };
}

function describe({ keyword, params, message, instancePath }: SchemaError): string {
  const step = instancePath.split('/').findLast((one) => one !== '' && !/^\d+$/.test(one));
  const subject = step === undefined ? 'The file' : `"${step.replaceAll('~1', '/').replaceAll('~0', '~')}"`;
  switch (keyword) {
    case 'required':
      return `${subject} lacks "${String(params.missingProperty)}"`;
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return `${subject} has no property "${String(params.additionalProperty ?? params.unevaluatedProperty)}"`;
    case 'enum':
      return `${subject} must be one of ${listOf(params.allowedValues)}`;
    case 'const':
      return `${subject} must be ${JSON.stringify(params.allowedValue)}`;
    case 'false schema':
      return `${subject} is not allowed here`;
    case 'type':
      return `${subject} must be of type ${String(params.type)}`;
    default:
      return `${subject} ${message ?? 'is not valid'}`;
  }
}

function listOf(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => String(value)).join(', ') : String(values);
}
