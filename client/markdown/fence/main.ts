import { drawnText } from '../../../server/core/pipeline/drawnText.ts';
import { readFenceAlone } from '../../../server/core/pipeline/fenceAlone.ts';
import type { FenceAlone } from '../../../server/core/pipeline/fenceAlone.ts';
import { pipelineSvg } from '../../../server/core/pipeline/svg.ts';
import type { DrawnFence } from './drawnFence.ts';

/** Draws the fence that holds `yaml`, as `FenceProgram` says. Its colors come from the style sheet of the preview. */
export function drawFence(yaml: string): DrawnFence {
  try {
    return drawn(readFenceAlone(yaml), `mldd-${hashOf(yaml)}`);
  } catch (error) {
    return undrawn(error instanceof Error ? error.message : String(error));
  }
}

function drawn({ pipeline, faults }: FenceAlone, idPrefix: string): DrawnFence {
  const messages = faults.map(({ line, message }) => `Line ${line}: ${drawnText(message)}`);
  const { stages, edges } = pipeline;
  // What is wrong first breaks all behind it.
  if (stages.length === 0) return undrawn(messages[0] ?? 'It has no stages');
  if (stages.length > MOST_STAGES || edges.length > MOST_EDGES) {
    return undrawn(
      `It has ${stages.length} stages and ${edges.length} arrows, which are too many for a page`,
    );
  }
  const svg = pipelineSvg(pipeline, { theme: 'none', maxWidth: PAGE_WIDTH, idPrefix });
  const width = Number(/^<svg [^>]*\swidth="([\d.]+)"/.exec(svg)?.[1] ?? PAGE_WIDTH);
  const rest = messages.length - MOST_MESSAGES;
  const shown = messages.slice(0, MOST_MESSAGES);
  return { svg, width, messages: rest > 0 ? [...shown, `${rest} more`] : shown };
}

function undrawn(reason: string): DrawnFence {
  return { svg: undefined, width: 0, messages: [drawnText(reason)] };
}

const MOST_MESSAGES = 5;

/** A preview is drawn anew with every letter that is typed, so that what takes long is left to the panel. */
const MOST_STAGES = 200;
const MOST_EDGES = 600;

/** Rows of stages are no wider than this, in pixels, so that a picture can be read in a page of text. */
const PAGE_WIDTH = 600;

/** 32 bits that tell pictures of one page apart (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}
