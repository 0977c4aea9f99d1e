import { jsonFormat } from './json.ts';
import { prettyFormat } from './pretty.ts';
import type { ReportFormat } from './report.ts';

/** All report formats; the first is the default. */
export const formats: readonly [ReportFormat, ...ReportFormat[]] = [prettyFormat, jsonFormat];
