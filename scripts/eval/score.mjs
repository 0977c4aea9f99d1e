/** Counts of what was found right, found wrong and missed, and the usual ratios of them. */
export class Tally {
  #rows = new Map();

  /** Adds one to `field` of `key`. */
  count(key, field) {
    const row = this.#rows.get(key) ?? {};
    row[field] = (row[field] ?? 0) + 1;
    this.#rows.set(key, row);
  }

  /** Each row, then their sum under `all`. */
  rows() {
    const total = {};
    for (const row of this.#rows.values())
      for (const [field, n] of Object.entries(row)) total[field] = (total[field] ?? 0) + n;
    return [...this.#rows, ['all', total]];
  }

  /** The rows without their sum. */
  ownRows() {
    return [...this.#rows];
  }
}

/** `part` of `whole`, or undefined where there is no whole. */
export function ratio(part, whole) {
  return whole === 0 ? undefined : part / whole;
}

/** Precision, recall and their harmonic mean; undefined where nothing was there to find. */
export function scores({ right = 0, wrong = 0, missed = 0 }) {
  return {
    precision: ratio(right, right + wrong),
    recall: ratio(right, right + missed),
    f1: ratio(2 * right, 2 * right + wrong + missed),
  };
}

/** Two decimals, or a dash. */
export function shown(value) {
  return value === undefined ? '-' : value.toFixed(2);
}
