import { isRecord, stringAt, stringsOf } from '../frontMatter.ts';
import type { WordClasses } from './matcher.ts';

/**
 * Reads the values of the files in `schemas/vocabulary/`, which a test has checked against their schema: each names
 * one class of words (`model`), which phrases of topics refer to as `@model`.
 */
export function readWordClasses(values: readonly unknown[]): WordClasses {
  return new Map(
    values
      .filter(isRecord)
      .map((value) => [
        stringAt(value, 'id') ?? '',
        [
          ...stringsOf(value.phrases),
          ...(isRecord(value.languages) ? Object.values(value.languages).flatMap(stringsOf) : []),
        ],
      ]),
  );
}
