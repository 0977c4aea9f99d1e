/** A place in a snippet that the cursor visits. */
export interface TabStop {
  readonly index: number;
  /** What stands there until something is typed: the placeholder or the first choice. */
  readonly text: string;
  /** Empty where any text may be typed. */
  readonly choices: readonly string[];
  /** Offset of `text` in the expanded snippet. */
  readonly start: number;
}

/** What a snippet inserts when nothing is typed. */
export interface Expansion {
  readonly text: string;
  readonly stops: readonly TabStop[];
}

/**
 * Expands `body` by the grammar of VS Code's snippets: tab stops (`$1`), placeholders (`${1:text}`), also
 * nested, and choices (`${1|a,b|}`). Stricter than the editor, which inserts what it cannot read: throws for
 * a `$` that starts nothing, for what is not closed, and for variables and transformations: we use none.
 */
export function expandSnippet(body: string): Expansion {
  const state: State = { body, at: 0, text: '', stops: [] };
  readAny(state, undefined);
  return { text: state.text, stops: state.stops };
}

interface State {
  readonly body: string;
  at: number;
  text: string;
  readonly stops: TabStop[];
}

/** Reads up to `closing`, or to the end where there is none. */
function readAny(state: State, closing: string | undefined): void {
  const { body } = state;
  while (state.at < body.length) {
    const char = body.charAt(state.at);
    if (char === closing) return;
    if (char === '\\' && /[\\$}]/.test(body.charAt(state.at + 1))) {
      state.text += body.charAt(state.at + 1);
      state.at += 2;
    } else if (char === '$') {
      readStop(state);
    } else {
      state.text += char;
      state.at += 1;
    }
  }
  if (closing !== undefined) throw new Error(`"${closing}" is missing at the end of ${body}`);
}

function readStop(state: State): void {
  const head = /^\$(?:(\d+)|\{(\d+)(\}|:|\|))/.exec(state.body.slice(state.at));
  if (!head) throw new Error(`Neither a tab stop nor escaped: ${state.body.slice(state.at, state.at + 20)}`);
  state.at += head[0].length;
  const index = Number(head[1] ?? head[2]);
  const start = state.text.length;
  const choices = head[3] === '|' ? readChoices(state) : [];
  state.text += choices[0] ?? '';
  if (head[3] === ':') {
    readAny(state, '}');
    state.at += 1;
  }
  state.stops.push({ index, text: state.text.slice(start), choices, start });
}

function readChoices(state: State): readonly string[] {
  const found = /^((?:\\[\\,|]|[^\\|])*)\|\}/.exec(state.body.slice(state.at));
  if (!found) throw new Error(`A choice is not closed: ${state.body.slice(state.at, state.at + 20)}`);
  state.at += found[0].length;
  return (found[1] ?? '').split(/(?<!\\),/).map((choice) => choice.replace(/\\([\\,|])/g, '$1'));
}
