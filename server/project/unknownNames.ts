import {
  editDistance,
  lazy,
  rules,
  spanAt,
  stringAt,
  taskIndex,
  taskNamed,
  topicIndex,
} from '../core/index.ts';
import type { FrameworkFile } from '../core/index.ts';
import type { ConfigFile, PartialSettings } from './configFile.ts';
import type { ProjectReader } from './projectReader.ts';

/**
 * Notes as faults of `reader` what the configuration files of `chain` name and what there is not, `all` being
 * the frameworks.
 */
export function addUnknownNames(
  chain: readonly ConfigFile[],
  all: readonly FrameworkFile[],
  reader: ProjectReader,
): void {
  const find = (name: string): FrameworkFile | undefined => all.find((file) => file.id === name);
  const codes = lazy(() => codesOf(all));
  for (const config of chain) {
    const layers = [
      { settings: config.settings, pointer: '' },
      ...config.overrides.map(({ settings }, index) => ({ settings, pointer: `/overrides/${index}` })),
    ];
    for (const { settings, pointer } of layers) {
      for (const name of [...unknownNames(settings, find), ...unknownCodes(settings, codes)]) {
        const span = spanAt(config.spans, pointer + name.pointer) ?? { start: 0, end: 0 };
        reader.addFaults(config.uri, [{ message: name.fault, span }]);
      }
    }
  }
}

/** What `settings` name that there is not, with its place below them. */
function unknownNames(
  settings: PartialSettings,
  find: (name: string) => FrameworkFile | undefined,
): readonly { readonly pointer: string; readonly fault: string }[] {
  const { framework, task, overlays = [] } = settings;
  const faults = [];
  if (framework !== undefined && find(framework)?.kind !== 'framework') {
    faults.push({ pointer: '/framework', fault: `Framework "${framework}" is not known` });
  }
  if (task !== undefined && !taskNamed(taskIndex(), task)) {
    faults.push({ pointer: '/task', fault: `Task type "${task}" is not known` });
  }
  for (const [index, id] of overlays.entries()) {
    if (find(id)?.kind === 'overlay') continue;
    faults.push({ pointer: `/overlays/${index}`, fault: `Overlay "${id}" is not known` });
  }
  return faults;
}

/** Every code that a finding can have: rules, topics and the sections of all frameworks. */
function codesOf(files: readonly FrameworkFile[]): ReadonlySet<string> {
  const sections = files.flatMap(({ value }): readonly unknown[] =>
    Array.isArray(value.sections) ? value.sections : [],
  );
  return new Set([
    ...rules.map(({ id }) => id),
    ...topicIndex().topics.map(({ id }) => id),
    ...sections.flatMap((section) => stringAt(section, 'id') ?? []),
  ]);
}

function unknownCodes(
  { severity = {} }: PartialSettings,
  codes: () => ReadonlySet<string>,
): readonly { readonly pointer: string; readonly fault: string }[] {
  return Object.keys(severity)
    .filter((code) => !codes().has(code))
    .map((code) => {
      const near = [...codes()].find((known) => editDistance(known, code, 2) <= 2);
      const hint = near === undefined ? '"mldd explain" lists the codes' : `did you mean "${near}"?`;
      return { pointer: `/severity/${code}`, fault: `Code "${code}" is not known: ${hint}` };
    });
}
