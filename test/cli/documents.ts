/** A framework of two sections, so that what is found does not depend on the built-in ones. */
export const tinyFramework = `id: tiny
title: Tiny framework
kind: framework
sections:
  - id: goal
    title: Goal
    purpose: Says what gets better.
    weight: 3
    minutes: 5
  - id: watch
    title: Watch
    purpose: Says which signals are watched.
    weight: 1
`;

/** The configuration to go with it. */
export const tinyConfig = `root: true
framework: tiny
frameworks: [tiny.yaml]
severity: { topic-coverage: "off" }
`;

/** Files of a folder whose documents are checked against `tinyFramework`. */
export const tinyProject = { 'tiny.yaml': tinyFramework, '.mldd.yaml': tinyConfig } as const;

const start = '---\ntype: ml-design-doc\ntask: fraud\n---\n\n# Stolen cards\n\n';
const goal = '## Goal\n\nBlock 90 % of stolen cards within 100 ms.\n';

/** Nothing is found in it. */
export const good = `${start}${goal}\n## Watch\n\nThe on-call engineer is paged when p99 passes 200 ms.\n`;

/** Lacks the section "Watch": an error. */
export const bad = `${start}${goal}`;

/** Has a placeholder: a warning. */
export const warned = `${start}${goal}\n## Watch\n\nTODO\n`;

/** As `good`, but without a front matter. */
export const undeclared = good.slice(good.indexOf('# Stolen'));

/** As `tinyProject`, with expectations of the goal: one that `bad` meets, one in part, one not, and one for readers. */
export const askingProject = {
  ...tinyProject,
  'tiny.yaml': tinyFramework.replace(
    '    minutes: 5\n',
    `    expectations:
      - { id: speed, level: must, points: 3, text: Says how fast it is, check: { quantity: [latency] } }
      - { id: scale, level: must, points: 2, text: Gives two numbers, check: { quantity: [any], min: 3 } }
      - { id: limits, level: should, text: Says what is left out, check: { phrases: [out of scope] } }
      - { id: taste, level: nice, text: Reads well }
`,
  ),
} as const;
