import { taskIndex } from '../core/index.ts';

/** How the task type `id` is called; its id where there is none of that id. */
export function taskTitle(id: string): string {
  return taskIndex().types.find((type) => type.id === id)?.title ?? id;
}
