import type { Validator } from '../schemaErrors.ts';

/** Checks a value against `schemas/framework.schema.json`. */
export declare const validateFramework: Validator;

/** Checks a value against `schemas/document.schema.json`. */
export declare const validateFrontMatter: Validator;

/** Checks a value against `schemas/config.schema.json`. */
export declare const validateConfig: Validator;

/** Checks a value against `schemas/pipeline.schema.json`. */
export declare const validatePipeline: Validator;
