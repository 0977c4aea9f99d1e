import { checkRule } from './checkRule.ts';
import { withChart, withFence } from './fences.ts';

checkRule(
  'broken-pipeline',
  [
    {
      title: 'an id that is given twice',
      text: withFence('stages:\n  - { id: ranking }\n  - { id: <|ranking|>, latency: 5ms }'),
      messages: ['Stage "ranking" is there twice'],
    },
    {
      title: 'ids that no stage has, each at its place',
      text: withFence('stages:\n  - { id: a, next: [<|c|>] }\n  - { id: b }\nedges: [a -> b -> <|dd|>]'),
      messages: ['There is no stage "c"', 'There is no stage "dd"'],
    },
    {
      title: 'a kind, a field and a time that are none',
      text: withFence('stages:\n  - { id: a, kind: <|rankin|>, latency: <|soon|> }'),
      messages: ['did you mean "ranking"?', '"latency" cannot be read'],
    },
    {
      title: 'a field that nobody knows',
      text: withFence('stages:\n  - { id: a, <|colour|>: red }'),
      messages: ['has no property "colour"'],
    },
  ],
  {
    'a block with all that it may hold': withFence(
      'title: Feed\nbudget: 200 ms p99\nstages:\n  - { id: a, kind: retrieval, parallel: x, store: [s], monitors: [lag] }\n  - { id: b, parallel: x }\nedges:\n  - { from: a, to: b, bidirectional: true }',
    ),
    'lines of a flowchart that are not read': withChart('a[Query] --> b[Ranking]\nsome words here @@'),
    'YAML that is no pipeline': '# Feed\n\n```yaml\nstages: [\n```\n',
    'numbers as ids': withFence('stages:\n  - { id: 1 }\n  - { id: 2, after: 1 }'),
  },
);
