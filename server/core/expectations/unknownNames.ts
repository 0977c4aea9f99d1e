import { isRecord, stringAt, stringsOf } from '../frontMatter.ts';

/** Topic id → ids of its points. */
export type TopicNames = ReadonlyMap<string, ReadonlySet<string>>;

/** A fault of a value in a file; `pointer` leads to it from that value. */
export interface PointedFault {
  readonly message: string;
  readonly pointer: string;
}

/** The topics and points that the expectations of a section, as its file has them, name and that there are not. */
export function unknownInExpectations(expectations: unknown, topics: TopicNames): readonly PointedFault[] {
  if (!Array.isArray(expectations)) return [];
  return expectations.flatMap((one: unknown, at) =>
    isRecord(one) ? below(`/expectations/${at}/check`, unknownInCheck(one.check, topics)) : [],
  );
}

function unknownInCheck(check: unknown, topics: TopicNames): readonly PointedFault[] {
  if (!isRecord(check)) return [];
  const inner = ['anyOf', 'allOf'].flatMap((key) => {
    const list: unknown = check[key];
    return Array.isArray(list)
      ? list.flatMap((one: unknown, at) => below(`/${key}/${at}`, unknownInCheck(one, topics)))
      : [];
  });
  const topic = stringAt(check, 'topic');
  if (topic === undefined) return inner;
  const points = topics.get(topic);
  if (!points) return [...inner, { message: `Topic "${topic}" is not known`, pointer: '/topic' }];
  const unknown = stringsOf(check.subpoints).flatMap((point, at) =>
    points.has(point)
      ? []
      : [{ message: `Topic "${topic}" has no point "${point}"`, pointer: `/subpoints/${at}` }],
  );
  return [...inner, ...unknown];
}

function below(pointer: string, faults: readonly PointedFault[]): readonly PointedFault[] {
  return faults.map((fault) => ({ ...fault, pointer: pointer + fault.pointer }));
}
