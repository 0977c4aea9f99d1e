import type { Finding } from '../rule.ts';
import { isForDocument } from './waiver.ts';
import type { Waiver } from './waiver.ts';

/** A finding that somebody has accepted, with where they said so. */
export interface WaivedFinding extends Finding {
  readonly waiver: Waiver;
}

/** The findings that stand, and those that are waived. */
export interface Sifted {
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
}

/** Parts `findings` by `waivers`; each is waived by the first that names its code, or its rule, and covers its place. */
export function sift(findings: readonly Finding[], waivers: readonly Waiver[]): Sifted {
  const pairs = findings.map((finding) => ({
    finding,
    waiver: waivers.find((waiver) => isWaivedBy(finding, waiver)),
  }));
  return {
    findings: pairs.flatMap(({ finding, waiver }) => (waiver ? [] : [finding])),
    waived: pairs.flatMap(({ finding, waiver }) => (waiver ? [{ ...finding, waiver }] : [])),
  };
}

/** The codes of `waiver` that no finding needs. */
export function idleCodes(waiver: Waiver, findings: readonly Finding[]): readonly string[] {
  return waiver.codes
    .map(({ code }) => code)
    .filter((code) => !findings.some((finding) => namesIt(finding, code) && reaches(waiver, finding)));
}

function isWaivedBy(finding: Finding, waiver: Waiver): boolean {
  return waiver.codes.some(({ code }) => namesIt(finding, code)) && reaches(waiver, finding);
}

function namesIt({ code, rule }: Finding, wanted: string): boolean {
  return code === wanted || rule === wanted;
}

/**
 * A finding about something that is nowhere has no place of its own: it is waived from whichever section says so.
 */
function reaches(waiver: Waiver, finding: Finding): boolean {
  const { start, end } = finding.span;
  if (isForDocument(waiver) || (finding.isAboutDocument && waiver.where !== 'next-line')) return true;
  return start < waiver.scope.end && (end > waiver.scope.start || start === waiver.scope.start);
}
