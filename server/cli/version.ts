import { version as packageVersion } from '../../package.json';

/** The version of this program, as its package has it. */
export const version: string = packageVersion;
