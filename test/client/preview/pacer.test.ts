import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPacer } from '../../../client/preview/pacer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A pacer whose job takes `took` milliseconds, with the moments at which it began. */
function pacerFor(took: number): {
  readonly pacer: ReturnType<typeof createPacer>;
  readonly begun: number[];
} {
  const start = Date.now();
  const begun: number[] = [];
  const job = (): Promise<void> => {
    begun.push(Date.now() - start);
    return new Promise((resolve) => setTimeout(resolve, took));
  };
  return { pacer: createPacer(job, 10, Date.now), begun };
}

describe('a pacer', () => {
  test('does the job once for all that ask at the same time', async () => {
    const { pacer, begun } = pacerFor(5);
    for (let ask = 0; ask < 5; ask++) pacer.request();
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toEqual([10]);
  });

  test('does it again for what is asked while it works, and rests as long as it worked', async () => {
    const { pacer, begun } = pacerFor(100);
    pacer.request();
    await vi.advanceTimersByTimeAsync(50);
    pacer.request();
    pacer.request();
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toEqual([10, 210]);
  });

  test('does nothing after its end', async () => {
    const { pacer, begun } = pacerFor(5);
    pacer.request();
    pacer.dispose();
    pacer.request();
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toEqual([]);
  });
});
