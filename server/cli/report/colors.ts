import pico from 'picocolors';
import type { Io } from '../io.ts';

/** Functions that color a text, or leave it as it is. */
export type Colors = ReturnType<typeof pico.createColors>;

/** What the command line says about color and where the report goes. */
export interface ColorOptions {
  readonly color?: boolean | undefined;
  readonly 'no-color'?: boolean | undefined;
  readonly output?: string | undefined;
}

/** Color on a terminal only, unless the options, NO_COLOR or FORCE_COLOR, in this order, say otherwise. */
export function colorsFor(options: ColorOptions, io: Io): Colors {
  return pico.createColors(isWanted(options, io));
}

function isWanted(options: ColorOptions, { env, isTerminal }: Io): boolean {
  if (options['no-color'] === true) return false;
  if (options.color === true) return true;
  if ((env.NO_COLOR ?? '') !== '') return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && options.output === undefined && env.TERM !== 'dumb';
}
