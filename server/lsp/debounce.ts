/** Runs one job per key after a pause. */
export interface Debouncer {
  /** Runs the job of `key` after `delay`; a later call in the meantime takes its place. */
  schedule(key: string, delay: number, job: () => void): void;
  /** Drops the job of `key`. */
  cancel(key: string): void;
  /** Drops all jobs. */
  dispose(): void;
}

/** A debouncer with nothing to do yet. */
export function createDebouncer(): Debouncer {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const cancel = (key: string): void => {
    clearTimeout(timers.get(key));
    timers.delete(key);
  };
  return {
    schedule(key, delay, job) {
      cancel(key);
      const run = (): void => {
        timers.delete(key);
        job();
      };
      timers.set(key, setTimeout(run, delay));
    },
    cancel,
    dispose() {
      for (const key of [...timers.keys()]) cancel(key);
    },
  };
}
