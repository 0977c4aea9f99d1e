import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutPipeline } from '../../../server/core/pipeline/layout.ts';
import type { LayoutOptions } from '../../../server/core/pipeline/layout.ts';
import type { Box, PipelineLayout } from '../../../server/core/pipeline/layout/geometry.ts';
import type { Pipeline } from '../../../server/core/pipeline/model.ts';
import { anyPipeline, pipelineOf } from './anyPipeline.ts';

/** Stages of `layout` whose boxes have points in common. */
function overlaps({ stages }: PipelineLayout): string[] {
  return stages.flatMap((a, at) =>
    stages.slice(at + 1).flatMap((b) => (meet(a, b) ? [`${a.stage.id} and ${b.stage.id}`] : [])),
  );
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function boxOf(layout: PipelineLayout, id: string): Box {
  return layout.stages.find(({ stage }) => stage.id === id) ?? expect.fail(`no ${id}`);
}

/** All numbers of a path, in pairs: where a line goes, with its control points. */
function pointsOf(path: string): { x: number; y: number }[] {
  const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
  return numbers.flatMap((x, at) => (at % 2 === 0 ? [{ x, y: numbers[at + 1] ?? 0 }] : []));
}

function expectSound(pipeline: Pipeline, options: LayoutOptions): void {
  const layout = layoutPipeline(pipeline, options);
  expect(layout.stages.map(({ stage }) => stage.id)).toEqual(pipeline.stages.map(({ id }) => id));
  expect(overlaps(layout)).toEqual([]);
  const inside = ({ x, y, width, height }: Box): boolean =>
    x >= layout.left && y >= 0 && x + width <= layout.left + layout.width && y + height <= layout.height;
  const labels = layout.edges.flatMap(({ label }) => label ?? []);
  expect([...layout.stages, ...layout.bands, ...labels].filter((box) => !inside(box))).toEqual([]);
  const loops = pipeline.edges.filter(({ from, to }) => from === to).length;
  expect(layout.edges.length).toBe(pipeline.edges.length - loops);
  for (const { path } of layout.edges) {
    expect(path).not.toMatch(/NaN|Infinity|undefined|e[+-]/);
    const outside = pointsOf(path).filter(({ x, y }) => !inside({ x, y, width: 0, height: 0 }));
    expect(outside).toEqual([]);
  }
}

describe('any pipeline is laid out', () => {
  test.each(['right', 'down'] as const)('to the %s', (direction) => {
    fc.assert(
      fc.property(anyPipeline, fc.constantFrom(undefined, 300, 700), (pipeline, maxWidth) => {
        expectSound(pipeline, { direction, ...(maxWidth === undefined ? {} : { maxWidth }) });
      }),
      { numRuns: 60 },
    );
  });

  test('the same each time', () => {
    fc.assert(
      fc.property(anyPipeline, (pipeline) => {
        expect(layoutPipeline(pipeline)).toEqual(layoutPipeline(structuredClone(pipeline)));
      }),
      { numRuns: 20 },
    );
  });
});

const chain = (count: number): Pipeline =>
  pipelineOf(
    Array.from({ length: count }, (_, at) => ({ id: `s${at}` })),
    Array.from({ length: count - 1 }, (_, at) => `s${at} > s${at + 1}`),
  );

describe('a chain', () => {
  test('goes to the right in one line', () => {
    const { stages, bands } = layoutPipeline(chain(3));
    expect(stages.map(({ x }) => x)).toEqual(stages.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(new Set(stages.map(({ y, height }) => y + height / 2)).size).toBe(1);
    expect(bands).toEqual([]);
  });

  test('goes on in a row below where it gets too long', () => {
    const { stages, width } = layoutPipeline(chain(12), { maxWidth: 700 });
    expect(width).toBeLessThan(760);
    const rows = [...new Set(stages.map(({ y }) => y))];
    expect(rows.length).toBeGreaterThan(1);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  });

  test('goes down where that is asked for', () => {
    const { stages } = layoutPipeline(chain(4), { direction: 'down' });
    expect(new Set(stages.map(({ x }) => x)).size).toBe(1);
    expect(stages.map(({ y }) => y)).toEqual(stages.map(({ y }) => y).toSorted((a, b) => a - b));
  });

  test('of 200 stages is laid out too', () => {
    expect(overlaps(layoutPipeline(chain(200)))).toEqual([]);
  });
});

test('stages side by side stand in the order of the pipeline', () => {
  const parallel = ['a', 'b', 'c', 'd', 'e'];
  const layout = layoutPipeline(
    pipelineOf(
      ['q', ...parallel, 'm'].map((id) => ({ id })),
      parallel.flatMap((id) => [`q > ${id}`, `${id} > m`]),
    ),
  );
  const places = parallel.map((id) => boxOf(layout, id).y);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

describe('lanes', () => {
  const layout = layoutPipeline(
    pipelineOf(
      [
        { id: 'log', lane: 'feedback' },
        { id: 'rank', lane: 'online' },
        { id: 'train', lane: 'offline' },
        { id: 'stream', lane: 'nearline' },
      ],
      ['train > rank', 'rank > log', 'log ~ train', 'stream > rank'],
    ),
  );

  test('are bands below one another, each around its stages', () => {
    expect(layout.bands.map(({ lane }) => lane)).toEqual(['offline', 'nearline', 'online', 'feedback']);
    for (const { lane, y, height } of layout.bands) {
      const own = layout.stages.filter(({ stage }) => stage.lane === lane);
      expect(own.filter((box) => box.y < y || box.y + box.height > y + height)).toEqual([]);
    }
    const [first, second] = layout.bands;
    expect(first && second && first.y + first.height <= second.y).toBe(true);
  });

  test('no line crosses a stage that it does not join', () => {
    for (const { edge, path } of layout.edges) {
      const others = layout.stages.filter(({ stage }) => stage.id !== edge.from && stage.id !== edge.to);
      const points = pointsOf(path);
      const sides = points.slice(1).map((end, at) => {
        const start = points[at] ?? end;
        return {
          x: Math.min(start.x, end.x),
          y: Math.min(start.y, end.y),
          width: Math.abs(start.x - end.x),
          height: Math.abs(start.y - end.y),
        };
      });
      expect(others.filter((box) => sides.some((side) => meet(side, box)))).toEqual([]);
    }
  });
});

describe('counts', () => {
  const labelsOf = (pipeline: Pipeline): string[] =>
    layoutPipeline(pipeline).edges.flatMap(({ label }) => label?.text ?? []);
  const factsOf = (pipeline: Pipeline, id: string): string =>
    layoutPipeline(pipeline)
      .stages.filter(({ stage }) => stage.id === id)
      .flatMap(({ card }) => card.facts.lines)
      .join(' ')
      .replaceAll('\u00A0', ' ');

  test('stand on the edges', () => {
    const funnel = pipelineOf(
      [
        { id: 'a', itemsOut: 1e9 },
        { id: 'b', itemsOut: 1000 },
        { id: 'c', itemsIn: 1000, itemsOut: 20 },
      ],
      ['a > b', 'b > c'],
    );
    expect(labelsOf(funnel)).toEqual(['1B', '1,000']);
    expect(factsOf(funnel, 'c')).toBe('20 out');
  });

  test('stand in the box where several lines lead there', () => {
    const joined = pipelineOf([{ id: 'a' }, { id: 'b' }, { id: 'c', itemsIn: 500 }], ['a > c', 'b > c']);
    expect(labelsOf(joined)).toEqual([]);
    expect(factsOf(joined, 'c')).toBe('500 in');
  });
});
