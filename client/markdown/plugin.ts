import type { DrawnFence, FenceProgram } from './fence/drawnFence.ts';

/** What is used of a block token of markdown-it. */
export interface FenceToken {
  info: string;
  readonly content: string;
}

/** What is used of the renderer of markdown-it. */
export interface Renderer {
  readonly renderAttrs: (token: FenceToken) => string;
}

/** A rule that writes the token at `index` as HTML. */
export type RenderRule = (
  tokens: readonly FenceToken[],
  index: number,
  options: unknown,
  env: unknown,
  renderer: Renderer,
) => string;

/** What is used of markdown-it. */
export interface MarkdownIt {
  readonly renderer: { readonly rules: { fence?: RenderRule | undefined } };
}

/**
 * Makes a plugin for markdown-it that shows `pipeline` fences as pictures. A fence that cannot be drawn is shown as YAML, with
 * the reason; every other fence is left to the rule that was there.
 *
 * @param load gives the program that draws; called when the first such fence is shown
 */
export function pipelinePlugin(load: () => FenceProgram): (md: MarkdownIt) => MarkdownIt {
  const draw = remembering((yaml) => load().drawFence(yaml));
  return (md) => {
    const { rules } = md.renderer;
    const usual = rules.fence;
    rules.fence = (tokens, index, options, env, renderer) => {
      const asUsual = (): string => usual?.(tokens, index, options, env, renderer) ?? '';
      const token = tokens[index];
      if (!token || !isPipeline(token.info)) return asUsual();
      const { svg, width, messages } = draw(token.content);
      if (svg === undefined) return broken(messages, () => asYaml(token, asUsual));
      // The token stays as it is: VS Code writes the same tokens again.
      const picture = `<div class="mldd-fence" style="--mldd-width:${width}px">${svg}</div>`;
      return `<div${renderer.renderAttrs(token)}>${picture}${listOf(messages)}</div>\n`;
    };
    return md;
  };
}

function isPipeline(info: string): boolean {
  return /^\s*pipeline(?:\s|$)/i.test(info.slice(0, 100));
}

/** Shows the code of `token` with the colors of YAML, unless it is so long that coloring would take time. */
function asYaml(token: FenceToken, asUsual: () => string): string {
  if (token.content.length > LONGEST_COLORED) return asUsual();
  const { info } = token;
  token.info = 'yaml';
  try {
    return asUsual();
  } finally {
    token.info = info;
  }
}

const LONGEST_COLORED = 100_000;

function broken(messages: readonly string[], code: () => string): string {
  const reason = messages.map(escaped).join(' ');
  return `<p class="mldd-broken">This pipeline cannot be drawn. ${reason}</p>\n${code()}`;
}

function listOf(messages: readonly string[]): string {
  if (messages.length === 0) return '';
  return `<ul class="mldd-messages">${messages.map((message) => `<li>${escaped(message)}</li>`).join('')}</ul>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Remembers the last fences, since a preview is written anew with every letter that is typed anywhere. */
function remembering(draw: (yaml: string) => DrawnFence): (yaml: string) => DrawnFence {
  const known = new Map<string, DrawnFence>();
  return (yaml) => {
    const found = known.get(yaml) ?? draw(yaml);
    known.delete(yaml);
    if (yaml.length <= LONGEST_COLORED) known.set(yaml, found);
    const [oldest] = known.keys();
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    return found;
  };
}

const MOST_KNOWN = 20;
