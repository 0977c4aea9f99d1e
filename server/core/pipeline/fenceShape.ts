import pipelineSchema from '../../../schemas/pipeline.schema.json';
import { isRecord, stringAt, stringsOf } from '../frontMatter.ts';
import { lazy } from '../lazy.ts';

/** What may stand at one place of a `pipeline` fence, as `schemas/pipeline.schema.json` says it. */
export interface FenceShape {
  /** What it is for. */
  readonly description: string;
  /** Name of the type of its values, such as `latency`, `kind` or `ids`; undefined for plain words and numbers. */
  readonly type: string | undefined;
  /** How values of this type are written, with their unit. */
  readonly form: string | undefined;
  /** All values that it may have, where they are few. */
  readonly values: readonly string[];
  readonly examples: readonly string[];
  /** The keys of a mapping, in the order of the schema; empty where it is none. */
  readonly fields: readonly FenceField[];
  /** What the entries of a list are; undefined where it is none. */
  readonly items: FenceShape | undefined;
}

/** A key of a mapping. */
export interface FenceField {
  readonly name: string;
  readonly isRequired: boolean;
  /** True for a name that is read, and better not written. */
  readonly isDeprecated: boolean;
  readonly shape: FenceShape;
}

/** The shape of a whole fence. */
export const fenceShape = lazy((): FenceShape => shapeOf(pipelineSchema));

/** The shape behind each step of `path`: the name of a key, or `*` for an entry of a list. */
export function shapeAt(path: readonly string[]): FenceShape | undefined {
  let shape: FenceShape | undefined = fenceShape();
  for (const step of path) {
    shape = step === '*' ? shape?.items : shape?.fields.find(({ name }) => name === step)?.shape;
  }
  return shape;
}

function shapeOf(schema: unknown, typeOfList?: string): FenceShape {
  const own = isRecord(schema) ? schema : {};
  const name = stringAt(own, '$ref')?.slice(DEFINITIONS.length);
  const definition = name === undefined ? {} : definitionOf(name);
  const type = name ?? typeOfList;
  const all = { ...definition, ...own };
  const required = stringsOf(all.required);
  const properties = isRecord(all.properties) ? Object.entries(all.properties) : [];
  return {
    description: stringAt(all, 'description') ?? '',
    type,
    form: stringAt(definition, 'description'),
    values: valuesOf(all),
    examples: Array.isArray(all.examples) ? all.examples.map(String) : [],
    fields: properties.map(([key, value]) => ({
      name: key,
      isRequired: required.includes(key),
      isDeprecated: isRecord(value) && value.deprecated === true,
      shape: shapeOf(value),
    })),
    items: all.items === undefined ? undefined : shapeOf(all.items, type),
  };
}

const DEFINITIONS = '#/$defs/';

function definitionOf(name: string): Readonly<Record<string, unknown>> {
  const definitions: unknown = pipelineSchema.$defs;
  const found = isRecord(definitions) ? definitions[name] : undefined;
  return isRecord(found) ? found : {};
}

function valuesOf({ enum: values, type }: Readonly<Record<string, unknown>>): readonly string[] {
  if (Array.isArray(values)) return values.map(String);
  return type === 'boolean' ? ['true', 'false'] : [];
}
