import { charAt, isBlank } from './asciiGrid.ts';
import type { Grid } from './asciiGrid.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** A character that is part of an arrow: where it goes on, and where its head points. */
export interface Sign {
  readonly ways: readonly Direction[];
  readonly head: Direction | undefined;
}

export const STEPS: Readonly<Record<Direction, readonly [row: number, column: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

export const OPPOSITE = { up: 'down', down: 'up', left: 'right', right: 'left' } as const;

/** The part of an arrow at a place, or undefined where the character there is text. */
export function signAt(grid: Grid, row: number, column: number): Sign | undefined {
  const character = charAt(grid, row, column);
  const sign = slantAt(grid, row, column, character) ?? SIGNS.get(character.replace(/[\ufe0e\ufe0f]/gu, ''));
  if (!sign) return undefined;
  return character.charCodeAt(0) > 127 || isDrawn(grid, row, column, character) ? sign : undefined;
}

const SIGNS: ReadonlyMap<string, Sign> = new Map(
  (
    [
      ['-─━═=', ['left', 'right'], undefined],
      ['|│┃║', ['up', 'down'], undefined],
      ['+┼╋╬', ['up', 'down', 'left', 'right'], undefined],
      ['┌╭┏╔', ['down', 'right'], undefined],
      ['┐╮┓╗', ['down', 'left'], undefined],
      ['└╰┗╚', ['up', 'right'], undefined],
      ['┘╯┛╝', ['up', 'left'], undefined],
      ['├┣╠', ['up', 'down', 'right'], undefined],
      ['┤┫╣', ['up', 'down', 'left'], undefined],
      ['┬┳╦', ['down', 'left', 'right'], undefined],
      ['┴┻╩', ['up', 'left', 'right'], undefined],
      ['>→▶►⟶➔➜➡⇒▷', ['left', 'right'], 'right'],
      ['<←◀◄⬅⇐', ['left', 'right'], 'left'],
      ['v▼↓⬇⇓V▽', ['up', 'down'], 'down'],
      ['^▲↑⬆⇑△', ['up', 'down'], 'up'],
      ['/\\', ['up', 'down'], undefined],
    ] as const
  ).flatMap(([characters, ways, head]) =>
    Array.from(characters, (one): [string, Sign] => [one, { ways, head }]),
  ),
);

/** A slanted line at the end of a level one is its corner: `--\\` leads down, `--/` up. */
function slantAt(grid: Grid, row: number, column: number, character: string): Sign | undefined {
  const isDown = character === '\\';
  if (!isDown && character !== '/') return undefined;
  const isLevel = (step: number): boolean =>
    [step, 2 * step].every((by) => /[-─]/u.test(charAt(grid, row, column + by)));
  if (isLevel(-1)) return { ways: ['left', isDown ? 'down' : 'up'], head: undefined };
  if (isLevel(1)) return { ways: [isDown ? 'up' : 'down', 'right'], head: undefined };
  return undefined;
}

/** Letters and signs of the keyboard are parts of arrows only among others of their kind. */
function isDrawn(grid: Grid, row: number, column: number, character: string): boolean {
  const left = charAt(grid, row, column - 1);
  const right = charAt(grid, row, column + 1);
  switch (character) {
    case '-':
    case '=':
      return [left, right].some((one) => one === character || (one !== ' ' && /[>+<|┤├▶►─]/u.test(one)));
    case '>':
      return /[-=─━.]/u.test(left);
    case '<':
      return /[-=─━]/u.test(right);
    case '+':
      return (
        /[-=─|]/u.test(left + right) ||
        [-1, 1].some((step) => /[|│v^]/u.test(charAt(grid, row + step, column)))
      );
    case '|':
      return !isWordLike(left) && !isWordLike(right);
    case '/':
    case '\\':
      return (
        slantAt(grid, row, column, character) !== undefined ||
        (isBlank(left) && isBlank(right) && isOnlySigns(grid, row))
      );
    default:
      // `v` and `^` stand alone, under or over a line or a name.
      return isBlank(left) && isBlank(right) && hasNear(grid, row + (character === '^' ? 1 : -1), column);
  }
}

/** True where something stands at `column` of `row` or beside it. */
function hasNear(grid: Grid, row: number, column: number): boolean {
  return [-1, 0, 1].some((shift) => !isBlank(charAt(grid, row, column + shift)));
}

function isWordLike(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function isOnlySigns(grid: Grid, row: number): boolean {
  return (grid.rows[row] ?? []).every((character) => isBlank(character) || /[/\\|v]/.test(character));
}
