import stageKindsFile from '../../../schemas/stage-kinds.yaml';
import { lazy } from '../lazy.ts';
import { indexStageKinds } from './kinds.ts';

/** The kinds of pipeline stage that come with the product, with the words that tell them. */
export const stageKindIndex = lazy(() => indexStageKinds(stageKindsFile));
