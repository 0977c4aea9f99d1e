import type { Overview, OverviewExpectation, OverviewSection, OverviewTopic } from '../../server/protocol.ts';
import { countsOf, percentOf, taskSourceOf } from '../status/words.ts';
import { pointsOf, sumOf } from './points.ts';
import type { Group, Page, Place, Quote, Row, RowState } from './webview/messages.ts';

/** The longest quotation that is shown, and how many of a topic. */
const LONGEST_QUOTE = 240;
const MOST_QUOTES = 3;

/**
 * What the page shows of `overview`.
 *
 * @param findings code → place of the first finding with it; sections that it names can be inserted
 */
export function pageOf(overview: Overview, findings: ReadonlyMap<string, Place>): Page {
  const { uri, version, title, score, framework, task, counts, sections, topics } = overview;
  const found = countsOf(counts);
  return {
    uri,
    version,
    title,
    percent: percentOf(score),
    facts: [
      { id: 'framework', label: 'Framework', text: framework.title },
      { id: 'task', label: 'Task', text: `${task.title} (${taskSourceOf(overview)})` },
      { id: 'findings', label: 'Findings', text: found === '' ? 'None' : found },
    ],
    groups: [
      groupOf('sections', 'Sections', 'present', isPresent, sections, (section) =>
        sectionRow(section, findings),
      ),
      groupOf('topics', 'Topics', 'covered', isCovered, topics, (topic) => topicRow(topic, findings)),
    ].filter(({ rows, rest }) => rows.length + rest.length > 0),
  };
}

/** Rows of what is asked for, or is there unasked; the others are its rest. */
function groupOf<T extends Pick<OverviewSection, 'presence'>>(
  id: string,
  title: string,
  done: string,
  isDone: (entry: T) => boolean,
  entries: readonly T[],
  rowOf: (entry: T) => Row,
): Group {
  const rows = entries.map((entry) => rowOf(entry));
  const asked = entries.filter(({ presence }) => isAsked(presence));
  return {
    id,
    title,
    summary: `${asked.filter(isDone).length} of ${asked.length} ${done}`,
    rows: rows.filter(({ state }) => state !== 'optional'),
    rest: rows.filter(({ state }) => state === 'optional'),
  };
}

function isPresent({ status }: OverviewSection): boolean {
  return status === 'present';
}

function isCovered({ status }: OverviewTopic): boolean {
  return status === 'covered';
}

function sectionRow(section: OverviewSection, findings: ReadonlyMap<string, Place>): Row {
  const { id, title, status, presence, purpose, line } = section;
  const finding = findings.get(id);
  const place = line === undefined ? finding : { line, column: 0 };
  return {
    id,
    title,
    ...sectionState(section),
    ...(status === 'missing' && isAsked(presence) ? { hint: purpose } : {}),
    ...(place ? { place } : {}),
    canInsert: status === 'missing' && finding !== undefined,
    quotes: [],
    points: pointsOf(section),
    sum: sumOf(section),
  };
}

function sectionState(section: OverviewSection): { state: RowState; word: string } {
  const { status, share, presence } = section;
  switch (status) {
    case 'present':
      if (share >= 1) return { state: 'done', word: 'Complete' };
      return isSound(section)
        ? { state: 'done', word: percentOf(share) }
        : { state: 'partial', word: `Incomplete, ${percentOf(share)}` };
    case 'placeholder':
      return { state: 'partial', word: 'To fill in' };
    case 'empty':
      return { state: 'lacking', word: 'Empty' };
    case 'missing':
      return absent(presence, 'Missing');
  }
}

/** True where nothing is to be filled in, and all that it must hold is there. */
function isSound({ written, expectations }: OverviewSection): boolean {
  const isLacking = ({ level, verdict }: OverviewExpectation): boolean =>
    level === 'must' && (verdict === 'unmet' || verdict === 'partly');
  return written >= 1 && !expectations.some(isLacking);
}

function topicRow(topic: OverviewTopic, findings: ReadonlyMap<string, Place>): Row {
  const { id, title, evidence } = topic;
  const quotes = evidence.slice(0, MOST_QUOTES).map(({ text, line, column }, index): Quote => ({
    id: `${index}`,
    text: shortened(text),
    place: { line, column },
  }));
  const place = quotes[0]?.place ?? findings.get(id);
  return {
    id,
    title,
    ...topicState(topic),
    ...(place ? { place } : {}),
    canInsert: false,
    quotes,
    points: [],
    sum: '',
  };
}

function topicState({ status, presence }: OverviewTopic): { state: RowState; word: string } {
  switch (status) {
    case 'covered':
      return { state: 'done', word: 'Covered' };
    case 'mentioned':
      return isAsked(presence) ? { state: 'partial', word: 'Only named' } : absent(presence, 'Only named');
    case 'absent':
      return absent(presence, 'Not found');
  }
}

function absent(presence: OverviewSection['presence'], word: string): { state: RowState; word: string } {
  switch (presence) {
    case 'required':
      return { state: 'lacking', word };
    case 'recommended':
      return { state: 'lacking', word: `${word}, recommended` };
    case 'optional':
      return { state: 'optional', word: 'Optional' };
    case 'not-applicable':
      return { state: 'optional', word: 'Not needed' };
  }
}

function isAsked(presence: OverviewSection['presence'] | undefined): boolean {
  return presence === 'required' || presence === 'recommended';
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE).trimEnd()}…`;
}
