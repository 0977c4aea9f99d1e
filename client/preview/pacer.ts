/** Does one job as often as it is asked for, one at a time. */
export interface Pacer {
  /** Does the job soon; asked for again in the meantime, it does it once more afterwards. */
  request(): void;
  dispose(): void;
}

/**
 * A pacer that rests after each job for as long as it took, `least` milliseconds at least: what it asks of others leaves
 * them half of their time.
 *
 * @param now milliseconds since some moment
 */
export function createPacer(job: () => Promise<void>, least: number, now: () => number): Pacer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let isWanted = false;
  let isOver = false;
  const schedule = (delay: number): void => {
    timer = setTimeout(() => void run(), delay);
  };
  const run = async (): Promise<void> => {
    timer = undefined;
    isBusy = true;
    isWanted = false;
    const start = now();
    try {
      await job();
    } finally {
      isBusy = false;
      rest(Math.max(least, now() - start));
    }
  };
  const rest = (pause: number): void => {
    if (isOver) return;
    isBusy = true;
    timer = setTimeout(() => {
      timer = undefined;
      isBusy = false;
      if (isWanted) void run();
    }, pause);
  };
  return {
    request() {
      isWanted = true;
      if (!isBusy && timer === undefined && !isOver) schedule(least);
    },
    dispose() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
