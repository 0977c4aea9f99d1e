import type { Topic } from '../../core/index.ts';
import type { CatalogEntry } from '../catalog.ts';
import { presenceLines } from '../presenceText.ts';
import type { Look } from '../report/report.ts';
import { headLine, joinParts, listPart, part } from './layout.ts';

/** What a concern is, where it is asked for, and how a good and a bad treatment read. */
export function topicText(topic: Topic, entries: readonly CatalogEntry[], look: Look): string {
  return joinParts([
    headLine(topic.id, 'concern', topic.title, look),
    part('What', topic.definition, look),
    part('Why', topic.why, look),
    listPart(
      'A good treatment says',
      topic.points.map(({ text }) => text),
      look,
    ),
    part('How', topic.guidance, look),
    part('Good', `"${topic.good}"`, look),
    part('Too thin', `"${topic.bad}"`, look),
    listPart('Asked for', presenceLines(topic.presence), look),
    listPart('Usual place', placesOf(topic, entries), look),
  ]);
}

function placesOf(topic: Topic, entries: readonly CatalogEntry[]): readonly string[] {
  return entries.flatMap((entry) => {
    const homes = entry.sections.filter((section) => section.topics.includes(topic.id));
    return homes.length === 0 ? [] : [`${entry.id}: ${homes.map((section) => section.title).join('; ')}`];
  });
}
