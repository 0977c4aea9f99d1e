/** The text of `server/core/generated/validators.js`: validation functions for the JSON Schemas. */
export function generateValidators(): Promise<string>;
