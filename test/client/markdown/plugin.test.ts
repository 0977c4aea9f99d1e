import MarkdownIt from 'markdown-it';
import { SaxesParser } from 'saxes';
import { describe, expect, test, vi } from 'vitest';
import type { FenceProgram } from '../../../client/markdown/fence/drawnFence.ts';
import { drawFence } from '../../../client/markdown/fence/main.ts';
import { pipelinePlugin } from '../../../client/markdown/plugin.ts';

/** A renderer as VS Code makes it: blocks carry their line, and code is colored. */
function preview(program: FenceProgram = { drawFence }): MarkdownIt {
  const md: MarkdownIt = new MarkdownIt({
    html: true,
    highlight: (code, language) => `<span class="${language}">${md.utils.escapeHtml(code)}</span>`,
  });
  md.core.ruler.push('lines', ({ tokens }) => {
    for (const token of tokens) {
      if (!token.map || token.type === 'inline') continue;
      token.attrSet('data-line', String(token.map[0]));
      token.attrJoin('class', 'code-line');
    }
  });
  return extended(md, program);
}

/** `md` with the plugin. */
function extended(md: MarkdownIt, program: FenceProgram = { drawFence }): MarkdownIt {
  return loading(md, () => program);
}

function loading(md: MarkdownIt, load: () => FenceProgram): MarkdownIt {
  pipelinePlugin(load)(md as unknown as Extended);
  return md;
}

type Extended = Parameters<ReturnType<typeof pipelinePlugin>>[0];

/** Throws where `html` is no well-formed XML; gives the names of its elements and attributes. */
function namesIn(html: string): ReadonlySet<string> {
  const names = new Set<string>();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    names.add(name);
    for (const attribute of Object.keys(attributes)) names.add(`@${attribute}`);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(`<page>${html}</page>`).close();
  return names;
}

const TWO =
  'stages:\n  - { id: ann, name: Retrieval, out: 500 }\n  - { id: rank, name: Ranking, latency: 40 ms p99 }\n';

function fence(yaml: string, info = 'pipeline'): string {
  return `# Feed\n\n\`\`\`${info}\n${yaml}\`\`\`\n\nText\n`;
}

describe('a pipeline fence', () => {
  test('is a picture that keeps its line', () => {
    const html = preview().render(fence(TWO));
    expect(html).toMatch(
      /<div data-line="2" class="code-line"><div class="mldd-fence" style="--mldd-width:[\d.]+px"><svg [^>]*class="mldd-pipeline"/,
    );
    expect(html).toContain('>Ranking<');
    expect(html).not.toContain('<style');
    expect(html).not.toContain('mldd-messages');
    namesIn(html);
  });

  test.each([
    ['in a list', '- a\n\n  ```pipeline\n  stages: [{ id: rank }]\n  ```\n'],
    ['in a quote', '> ```pipeline\n> stages: [{ id: rank }]\n> ```\n'],
    ['with tildes and more words', '~~~ Pipeline x=1\nstages: [{ id: rank }]\n~~~\n'],
    ['with CRLF', '```pipeline\r\nstages:\r\n  - id: rank\r\n```\r\n'],
    ['that is not closed', '```pipeline\nstages:\n  - id: rank'],
  ])('%s', (_, source) => {
    expect(preview().render(source)).toContain('<svg');
  });

  test('says what is wrong with it below what can be drawn', () => {
    const html = preview().render(fence(`${TWO}  - { id: feed, after: nobody }\n`));
    expect(html).toContain('<svg');
    expect(html).toContain('<li>Line 4: There is no stage &#34;nobody&#34;</li>');
  });

  test('that is broken is YAML with the reason, and keeps its line', () => {
    const html = preview().render(fence('stages: [\n  - { id: "a\n'));
    expect(html).not.toContain('<svg');
    expect(html).toMatch(
      /<p class="mldd-broken">This pipeline cannot be drawn\. Line \d: This is not valid YAML[^<]*<\/p>/,
    );
    expect(html).toMatch(/<code data-line="2" class="code-line language-yaml"/);
    expect(html).toContain('<span class="yaml">stages: [');
  });

  test.each(['', '\n', 'title: a\n'])('that holds nothing to draw, %j, says so', (yaml) => {
    const html = preview().render(fence(yaml));
    expect(html).toContain('cannot be drawn');
    expect(html).toMatch(/drawn\. [^<]+<\/p>/);
  });
});

test.each([
  ['other code', fence('stages: []\n', 'yaml')],
  ['code of no language', fence('stages: []\n', '')],
  ['a language that begins alike', fence('stages: []\n', 'pipelines')],
  ['indented code', 'Text\n\n    stages: []\n'],
  ['text', 'A `pipeline` of stages\n\n| a | b |\n| --- | --- |\n| c | d |\n'],
])('%s is left alone', (_, source) => {
  const program = { drawFence: vi.fn(drawFence) };
  expect(extended(new MarkdownIt(), program).render(source)).toBe(new MarkdownIt().render(source));
  expect(program.drawFence).not.toHaveBeenCalled();
});

test('the program that draws is loaded for the first pipeline fence, and asked once for each', () => {
  const program = { drawFence: vi.fn(drawFence) };
  const load = vi.fn(() => program);
  const md = loading(new MarkdownIt(), load);
  md.render(fence(TWO, 'yaml'));
  expect(load).not.toHaveBeenCalled();
  md.render(fence(TWO) + fence(TWO));
  md.render(`One line more\n\n${fence(TWO)}`);
  expect(program.drawFence).toHaveBeenCalledTimes(1);
});

test('tokens can be written again', () => {
  const md = preview();
  for (const source of [fence(TWO), fence('stages: [')]) {
    const tokens = md.parse(source, {});
    const write = (): string => md.renderer.render(tokens, md.options, {});
    expect(write()).toBe(write());
  }
});

test('the same fence gives the same picture wherever it stands, so that the page does not flicker', () => {
  const md = preview();
  const svgOf = (html: string): string | undefined => /<svg.*<\/svg>/s.exec(html)?.[0];
  expect(svgOf(md.render(`A\n\n${fence(TWO)}`))).toBe(svgOf(preview().render(fence(TWO))));
});

describe('hostile fences are harmless', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</svg><script>alert(1)</script>',
    '</title><style>*{display:none}</style>',
    '"><a href="javascript:alert(1)">x</a>',
    "' onload='alert(1)",
    '[x](javascript:alert(1))',
    '&lt;script&gt;&#x3c;b&#62;',
    '&quot;]]><![CDATA[',
    'javascript:alert(1)',
    '\u202Eevil',
    'a\\u0000b\\uD800',
  ];

  test.each(HOSTILE)('%j as every text', (text) => {
    const word = JSON.stringify(text).replaceAll('\\\\u', '\\u');
    const yaml = `title: ${word}
stages:
  - { id: ${word}, name: ${word}, model: ${word}, owner: ${word}, monitors: [${word}], group: ${word}, notes: ${word} }
  - { id: b, kind: ${word}, lane: ${word}, latency: ${word}, fallback: ${word}, after: ${word}, store: ${word} }
edges:
  - { from: b, to: ${word}, label: ${word} }
`;
    const html = preview().render(fence(yaml));
    for (const name of namesIn(html)) {
      expect(name).not.toMatch(
        /^(?:script|style|img|a|iframe|foreignObject|use|image|animate|set)$|^@(?:on|href|xlink|src)/i,
      );
    }
  });

  test.each([
    [
      'an alias bomb',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
        .split('')
        .map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at] ?? ''},`.repeat(9)}]`)
        .join('\n')}\nstages: *i\n`,
    ],
    ['a merge bomb', `x: &x { id: a }\nstages:\n${'  - { <<: *x }\n'.repeat(2000)}`],
    ['an alias to itself', 'stages: &a\n  - *a\n'],
    ['deep brackets', `stages: ${'['.repeat(50_000)}\n`],
    ['deep maps', `stages: ${'{a: '.repeat(20_000)}\n`],
    ['a very long name', `stages:\n  - name: ${'long '.repeat(15_000)}\n`],
    ['a long word', `stages:\n  - name: ${'x'.repeat(90_000)}\n`],
    ['many stages', `stages:\n${Array.from({ length: 3000 }, (_, at) => `  - id: s${at}\n`).join('')}`],
    [
      'many arrows',
      `stages:\n${Array.from({ length: 120 }, (_, at) => `  - { id: s${at}, after: [${Array.from({ length: at }, (__, to) => `s${to}`).join(', ')}] }\n`).join('')}`,
    ],
    ['ten million letters', `title: ${'word '.repeat(2_000_000)}\n`],
    ['many lines', '- a\n'.repeat(500_000)],
  ])(
    '%s in time',
    (_, yaml) => {
      const md = extended(new MarkdownIt());
      const source = fence(yaml);
      const started = performance.now();
      const html = md.render(source);
      const took = performance.now() - started;
      const startedPlain = performance.now();
      new MarkdownIt().render(source);
      // Markdown itself takes its time for many lines.
      expect(took).toBeLessThan(3000 + 3 * (performance.now() - startedPlain));
      expect(html).toContain('mldd-');
    },
    20_000,
  );

  test('a program that fails to draw gives a message', () => {
    const html = preview({ drawFence: () => ({ svg: undefined, width: 0, messages: ['<b>'] }) }).render(
      fence(TWO),
    );
    expect(html).toContain('drawn. &#60;b&#62;</p>');
  });
});
