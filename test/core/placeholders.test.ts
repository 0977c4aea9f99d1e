import { describe, expect, test } from 'vitest';
import { parse } from '../../server/core/parse.ts';
import { placeholdersIn, promptsOf, stateOfSection } from '../../server/core/placeholders.ts';
import { slice } from '../../server/core/text.ts';
import { comparable } from '../../server/core/words.ts';
import { marked } from '../markers.ts';

const prompts = new Set(['Which number should move?', 'Says what is watched.'].map(comparable));

describe('placeholders, each with its place', () => {
  test.each([
    'Say <|TODO|> later.',
    '<|TODO|>: <|TBD|>, <|???|>',
    '- Owner: <|TBC|>\n- Date: 5 May',
    '<|<team name>|>',
    '- <|Owner: <team>|>',
    '- <|**Owner**: [name of the owner]|>',
    '<|[Expected impact]|>',
    '<|To be decided|>',
    '<|Still to be written.|>',
    '<|??|>',
    '<|<...>|> is kept',
    'The <|<name of the metric>|> goes up.',
    'Ship on <|<TBD>|>.',
    '| Source | Owner |\n| - | - |\n| clicks | <|<team>|> |\n| <|TODO|> | a |',
    '> <|TODO|>',
    '<!-- <|TODO|>: say more -->',
    'Text <!-- <|FIXME|> --> more.',
    '- a\n\n  - <|TBA|>',
    '<|Lorem ipsum|> dolor',
    '- <|Which number should move?|>',
    '**<|TODO|>**',
  ])('%j', (source) => {
    const { text, spans } = marked(source);
    const { preamble } = parse('file:///a.md', text);
    const found = placeholdersIn(text, preamble, prompts);
    expect(found.map(({ text: words }) => words)).toEqual(spans.map((span) => slice(text, span)));
    expect(found.map(({ span }) => span)).toEqual(spans);
  });

  test.each([
    'Rank the todo list of each user.',
    '`TODO` and `<id>` are code.',
    '```\nTODO\n```',
    'Pairs of <user, post>.',
    'Latency is < 200 ms and > 5 ms.',
    'See <https://example.com/a> and <a@example.com>.',
    'Is it enough? Yes.',
    'What??',
    '[a link](https://example.com)',
    '- [ ] a task\n- [x] done',
    'Water<sub>2</sub> and<br>more.',
    'The <eos> token ends it.',
    'This remains to be seen.',
    'It is to be decided by the board in May.',
    'TODOS and XXXL are words.',
    '| a | b |\n| - | - |\n| c | - |',
    '<div>\n\ntext\n\n</div>',
    '...',
  ])('none in %j', (text) => {
    expect(placeholdersIn(text, parse('file:///a.md', text).preamble, prompts)).toEqual([]);
  });
});

describe('the state of a section', () => {
  test.each([
    ['a sentence', 'We rank.', 'present'],
    ['code', '```\na\n```', 'present'],
    ['a picture', '![The flow](flow.png)', 'present'],
    ['a number', '5', 'present'],
    ['one answer among prompts', '- TODO\n- We rank.', 'present'],
    ['words beside a placeholder', 'Clicks are kept for TODO days.', 'present'],
    ['a subsection with text', '### Sub\n\nWe rank.', 'present'],
    ['a filled table', '| a |\n| - |\n| b |', 'present'],
    ['an answered question', 'How many? 5M.', 'present'],
    ['a mark', 'TODO', 'placeholder'],
    ['a label with a mark', '- Owner: TBD', 'placeholder'],
    ['prompts of the framework', '- Which number should move?', 'placeholder'],
    ['a guided skeleton', '- TODO: Which number should move?\n- TODO: Says what is watched.', 'placeholder'],
    ['questions without answers', '- Who uses it?\n- How many?', 'placeholder'],
    ['brackets only', '[Describe the data]', 'placeholder'],
    ['a comment that asks', '<!-- Describe the data -->', 'placeholder'],
    ['a subsection with a mark', '### Sub\n\nTODO', 'placeholder'],
    ['a table to fill in', '| Source | Owner |\n| - | - |\n| <source> | <team> |', 'placeholder'],
    ['nothing', '', 'empty'],
    ['a comment to the tool', '<!-- mldd-disable-next-line data -- later -->', 'empty'],
    ['a subsection of nothing', '### Sub', 'empty'],
    ['a break', '***', 'empty'],
  ])('%s: %j', (_, body, state) => {
    const text = `# A\n\n## Data\n\n${body}\n\n## Else\n`;
    const section = parse('file:///a.md', text).sections[0]?.children[0] ?? expect.fail();
    expect(stateOfSection(text, section, prompts)).toBe(state);
  });

  test('a table of blank cells is a form to fill in', () => {
    const text = '## Data\n\n| Source | Owner |\n| - | - |\n|  |  |\n';
    const section = parse('file:///a.md', text).sections[0] ?? expect.fail();
    expect(stateOfSection(text, section, prompts)).toBe('placeholder');
  });
});

test('the prompts of a framework are its sentences, single words apart', () => {
  const spec = {
    id: 'data',
    title: 'Data',
    concepts: [],
    aliases: [],
    presence: { default: 'required', tasks: {} },
    weight: 1,
    minutes: 0,
    purpose: 'Says where data comes from.',
    questions: ['Which logs?', 'Why?'],
    expectations: [{ id: 'e', level: 'must', points: 1, text: 'Names sources', check: undefined }],
    topics: [],
    after: [],
  } as const;
  const framework = {
    id: 'a',
    title: 'A',
    summary: '',
    sections: [spec],
    containers: [],
    ignored: [],
    stages: {},
  };
  expect([...promptsOf(framework)]).toEqual(['say where data come from', 'which log', 'name source']);
});
