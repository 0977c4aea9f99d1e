import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fitView,
  followBox,
  keptView,
  nearestToMiddle,
  readableView,
  revealBox,
  SCALES,
  seenBox,
  stillFits,
  zoomView,
} from '../../../client/preview/webview/viewport.ts';
import type { Box, Size, View } from '../../../client/preview/webview/viewport.ts';

const length = fc.integer({ min: 1, max: 5000 });
const frames: fc.Arbitrary<Size> = fc.record({ width: length, height: length });
const boxes: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -300, max: 300 }),
  y: fc.integer({ min: 0, max: 300 }),
  width: length,
  height: length,
});
const views: fc.Arbitrary<View> = fc.record({
  x: fc.integer({ min: -9000, max: 9000 }),
  y: fc.integer({ min: -9000, max: 9000 }),
  scale: fc.double({ min: SCALES.least, max: SCALES.most, noNaN: true }),
});

function middle({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

describe('a picture that fits', () => {
  test('is in the middle of its frame, and still fits', () => {
    fc.assert(
      fc.property(boxes, frames, (content, frame) => {
        const view = fitView(content, frame);
        const seen = middle(seenBox(view, content));
        expect(seen.x).toBeCloseTo(frame.width / 2, 6);
        expect(seen.y).toBeCloseTo(frame.height / 2, 6);
        if (view.scale > SCALES.least && frame.width > 30 && frame.height > 30)
          expect(stillFits(view, content, frame)).toBe(true);
      }),
    );
  });

  test('is not blown up when it is small', () => {
    expect(fitView({ x: 0, y: 0, width: 10, height: 10 }, { width: 900, height: 900 }).scale).toBe(1.25);
  });

  const frame = { width: 800, height: 600 };
  const view = fitView({ x: 0, y: 0, width: 776, height: 300 }, frame);
  test.each([
    ['a little higher', { x: 0, y: 0, width: 776, height: 340 }, true],
    ['wider than the frame', { x: 0, y: 0, width: 1200, height: 300 }, false],
    ['so small that it could be much larger', { x: 0, y: 0, width: 500, height: 200 }, false],
  ])('when it becomes %s, still fits: %s', (_, content, expected) => {
    expect(stillFits(view, content, frame)).toBe(expected);
  });
});

test.each([
  ['a picture that can be read when it fits', { x: 0, y: 0, width: 900, height: 500 }, undefined],
  [
    'a large one, from its upper left',
    { x: -20, y: 0, width: 4000, height: 3000 },
    { scale: 0.5, x: 22, y: 12 },
  ],
  ['a tower, in the middle', { x: 0, y: 0, width: 800, height: 3000 }, { scale: 0.5, x: 200, y: 12 }],
])('at first is seen %s', (_, content, expected) => {
  expect(readableView(content, { width: 800, height: 600 })).toEqual(expected);
});

describe('zooming', () => {
  test('keeps what is under the pointer where it is', () => {
    fc.assert(
      fc.property(views, frames, fc.double({ min: 0.2, max: 5, noNaN: true }), (view, at, factor) => {
        const point = { x: at.width, y: at.height };
        const before = { x: (point.x - view.x) / view.scale, y: (point.y - view.y) / view.scale };
        const after = zoomView(view, point, factor);
        expect(before.x * after.scale + after.x).toBeCloseTo(point.x, 4);
        expect(before.y * after.scale + after.y).toBeCloseTo(point.y, 4);
      }),
    );
  });

  test('ends at the least and the largest scale, and moves nothing beyond', () => {
    const most = { x: 5, y: 7, scale: SCALES.most };
    expect(zoomView(most, { x: 100, y: 100 }, 2)).toEqual(most);
    expect(zoomView({ x: 0, y: 0, scale: 0.2 }, { x: 0, y: 0 }, 0.01).scale).toBe(SCALES.least);
  });
});

test('a picture cannot be lost', () => {
  fc.assert(
    fc.property(views, boxes, frames, (view, content, frame) => {
      const seen = seenBox(keptView(view, content, frame), content);
      expect(seen.x).toBeLessThan(frame.width);
      expect(seen.y).toBeLessThan(frame.height);
      expect(seen.x + seen.width).toBeGreaterThan(0);
      expect(seen.y + seen.height).toBeGreaterThan(0);
    }),
  );
});

describe('what is revealed', () => {
  test('is inside the frame where it has room there', () => {
    fc.assert(
      fc.property(views, boxes, frames, (view, box, frame) => {
        const seen = seenBox(revealBox(view, box, frame), box);
        fc.pre(seen.width <= frame.width && seen.height <= frame.height);
        expect(seen.x).toBeGreaterThanOrEqual(-1e-6);
        expect(seen.y).toBeGreaterThanOrEqual(-1e-6);
        expect(seen.x + seen.width).toBeLessThanOrEqual(frame.width + 1e-6);
        expect(seen.y + seen.height).toBeLessThanOrEqual(frame.height + 1e-6);
      }),
    );
  });

  test('moves nothing when it is in sight already', () => {
    const view = { x: 0, y: 0, scale: 1 };
    expect(revealBox(view, { x: 100, y: 100, width: 50, height: 20 }, { width: 400, height: 300 })).toEqual(
      view,
    );
  });
});

test('a stage that moved in the picture stays where it is seen', () => {
  fc.assert(
    fc.property(views, boxes, boxes, (view, before, after) => {
      const from = middle(seenBox(view, before));
      const to = middle(seenBox(followBox(view, before, after), after));
      expect(to.x).toBeCloseTo(from.x, 4);
      expect(to.y).toBeCloseTo(from.y, 4);
    }),
  );
});

test.each([
  ['the one in the middle', [0, 180, 900], 1],
  ['none where all are out of sight', [900, 1200], -1],
  ['none of none', [], -1],
])('looked at is %s', (_, lefts, expected) => {
  const stages = lefts.map((x) => ({ x, y: 90, width: 40, height: 20 }));
  expect(nearestToMiddle({ x: 0, y: 0, scale: 1 }, stages, { width: 400, height: 200 })).toBe(expected);
});
