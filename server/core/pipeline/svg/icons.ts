/** What a kind of stage works on; each family has a color. */
export type Family = 'data' | 'model' | 'request' | 'control' | 'feedback';

/** A sign of 16 by 16 pixels, drawn with a line. */
export interface Icon {
  readonly family: Family;
  /** The value of a `d` attribute. */
  readonly path: string;
}

/** The icon that `schemas/stage-kinds.yaml` names; a plain one where it names none, or the kind is unknown. */
export function iconNamed(name: string | undefined): Icon {
  return ICONS.get(name ?? '') ?? PLAIN;
}

const PLAIN: Icon = { family: 'request', path: 'M3 4.5h10v7H3z' };

/** A circle of radius `r` around a point, as a path. */
function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

const PATHS: Readonly<Record<Family, Readonly<Record<string, string>>>> = {
  data: {
    database: 'M3 4.2c0-2.6 10-2.6 10 0v7.6c0 2.6-10 2.6-10 0zM3 4.2c0 2.6 10 2.6 10 0M3 8c0 2.6 10 2.6 10 0',
    download: 'M8 2v7.5M4.8 6.5L8 9.7l3.2-3.2M2.5 10.5v3h11v-3',
    tag: `M2.5 2.5h5.3l5.7 5.7-5.3 5.3-5.7-5.7z${circle(5.4, 5.4, 0.8)}`,
    layers: 'M8 2l6 3-6 3-6-3zM2 8l6 3 6-3M2 11l6 3 6-3',
    gear: `${circle(8, 8, 2)}${circle(8, 8, 4.6)}M8 1.4v2M8 12.6v2M1.4 8h2M12.6 8h2M3.3 3.3l1.4 1.4M11.3 11.3l1.4 1.4M3.3 12.7l1.4-1.4M11.3 4.7l1.4-1.4`,
    pulse: 'M1.5 8.5h3L6.5 3.5l3 9 2-4h3',
    archive: 'M2 2.5h12v3.5H2zM3 6v7.5h10V6M6.2 8.7h3.6',
    'list-tree': 'M2.5 3.5h5M5 3.5v9h3M5 8h3M8.5 8h5M8.5 12.5h5',
    graph: `${circle(3.6, 4, 1.6)}${circle(12.4, 4.6, 1.6)}${circle(7.6, 12.2, 1.6)}M5.2 4.1l5.6.4M4.3 5.5l2.6 5.2M11.6 6l-3.2 4.8`,
    table: 'M2 3h12v10H2zM2 6.3h12M2 9.6h12M6.5 6.3V13',
    inbox: 'M2 9l2-6h8l2 6v4H2zM2 9h3.5l1 1.8h3l1-1.8H14',
  },
  model: {
    flame:
      'M8 1.8c.6 2.7 4.5 4.2 4.5 7.9A4.4 4.4 0 0 1 8 14.2a4.4 4.4 0 0 1-4.5-4.5c0-1.9 1-3.1 1.9-3.9.1 1.3.6 2 1.3 2.3C6.4 5.6 6.8 3.4 8 1.8z',
    sliders: `M2 4.5h6.5M12.5 4.5H14M2 11.5h1.5M7.5 11.5H14${circle(10.5, 4.5, 2)}${circle(5.5, 11.5, 2)}`,
    fold: 'M8 1.5v4M6 3.8l2 2 2-2M8 14.5v-4M6 12.2l2-2 2 2M2.5 8h11',
    package: 'M8 1.8l5.7 3v6.4l-5.7 3-5.7-3V4.8zM2.3 4.8l5.7 3 5.7-3M8 7.8v6.4',
    vector: `M3 13V3M3 13h10M3 13l7.5-7.5M7.3 5.5h3.2v3.2`,
    stack: 'M4.5 2.5h9v7M2.5 5h8.5v8.5H2.5zM4.7 8h4.2M4.7 10.7h4.2',
    chip: 'M4.5 4.5h7v7h-7zM6.5 1.8v2.7M9.5 1.8v2.7M6.5 11.5v2.7M9.5 11.5v2.7M1.8 6.5h2.7M1.8 9.5h2.7M11.5 6.5h2.7M11.5 9.5h2.7',
    sparkle:
      'M7 3.5c.6 3.2 1.3 3.9 4.5 4.5C8.3 8.6 7.6 9.3 7 12.5 6.4 9.3 5.7 8.6 2.5 8 5.7 7.4 6.4 6.7 7 3.5zM12.5 1.8v3M11 3.3h3M12.8 11.5v2.5M11.5 12.7h2.6',
    edit: 'M3 13l.8-3L11 2.8 13.2 5 6 12.2zM9.5 4.3l2.2 2.2',
  },
  request: {
    person: `${circle(8, 5, 2.7)}M2.8 13.8c.3-3.3 2.4-4.8 5.2-4.8s4.9 1.5 5.2 4.8`,
    comment: 'M2 3h12v8H7.5l-3 2.8V11H2zM5 6h6M5 8.3h4',
    search: `${circle(6.8, 6.8, 4.3)}M10 10l4 4`,
    'git-merge': `${circle(4, 3.6, 1.6)}${circle(4, 12.4, 1.6)}${circle(12, 8, 1.6)}M4 5.2v5.6M5.2 4.8c1 2 2.7 3 5.2 3.2`,
    filter: 'M2 3h12L9.5 8.5v5l-3-1.5V8.5z',
    'sort-light': 'M2.5 4h9M2.5 8h6M2.5 12h3',
    sort: 'M2 4h7.5M2 8h5M2 12h2.5M12 3v10M9.7 10.6l2.3 2.4 2.3-2.4',
    target: `${circle(8, 8, 6)}${circle(8, 8, 3)}M8 7.9v.2`,
    law: 'M8 2v11.5M4.5 13.5h7M3 4.5h10M3.5 4.5L1.5 9h4zM12.5 4.5l-2 4.5h4z',
    shuffle: 'M2 4.5h2.5l6 7H14M2 11.5h2.5l2-2.3M8.5 6.8l2-2.3H14M12 2.5l2 2-2 2M12 9.5l2 2-2 2',
    zap: 'M9 1.8L3.5 9H8l-1 5.2L12.5 7H8z',
    reply: 'M6.5 3.5L2.5 7.5l4 4M2.5 7.5h6c3 0 5 1.5 5 5',
    tools: 'M2.5 13.5l6-6M9.5 2.3a3.5 3.5 0 0 0-1 4.5 3.5 3.5 0 0 0 4.8-.6L11 6.3 9.7 5z',
  },
  control: {
    check: `${circle(8, 8, 6)}M5.2 8.2l2 2 3.8-4.2`,
    beaker: 'M6 2h4M6.7 2v4.5L3 13.5h10L9.3 6.5V2M4.8 10.3h6.4',
    shield: 'M8 1.8l5.2 1.9v3.8c0 3.2-2.1 5.5-5.2 6.7-3.1-1.2-5.2-3.5-5.2-6.7V3.7z',
    'life-buoy': `${circle(8, 8, 6)}${circle(8, 8, 2.5)}M3.8 3.8l2.4 2.4M9.8 9.8l2.4 2.4M12.2 3.8L9.8 6.2M6.2 9.8l-2.4 2.4`,
    lock: 'M3.5 7h9v6.5h-9zM5.5 7V4.8a2.5 2.5 0 0 1 5 0V7M8 9.5v1.7',
    eye: `M1.5 8c3.2-5.7 9.8-5.7 13 0-3.2 5.7-9.8 5.7-13 0z${circle(8, 8, 2)}`,
    split: 'M2 8h4l4.5-4.5H14M6 8l4.5 4.5H14M12 1.6l2 1.9-2 1.9M12 10.6l2 1.9-2 1.9',
    rocket: `M5.5 10.5C5.5 6 8.5 2.5 13.5 2.5c0 5-3.5 8-8 8zM6 7H3.5L2 9.5h3.3M9 10v2.5L6.5 14v-3.3${circle(10, 6, 1)}`,
  },
  feedback: {
    output: 'M9 2.5H3v11h6M6.5 8h7.5M11.5 5.5L14 8l-2.5 2.5',
    feedback: 'M4 9.5L2 11.5V3h12v8.5H8M11 5.8H5.5M7.3 4L5.5 5.8l1.8 1.8',
    'graph-line': 'M2 2v12h12M4.5 10.5l3-3.5 2.5 2 3.5-4.5',
    refresh: 'M13.5 6.5A5.7 5.7 0 0 0 3.2 5M2.5 9.5A5.7 5.7 0 0 0 12.8 11M3 2v3.2h3.2M13 14v-3.2H9.8',
  },
};

const FAMILIES: readonly Family[] = ['data', 'model', 'request', 'control', 'feedback'];

const ICONS: ReadonlyMap<string, Icon> = new Map(
  FAMILIES.flatMap((family) => Object.entries(PATHS[family]).map(([name, path]) => [name, { family, path }])),
);
