/** What a `pipeline` fence becomes in the Markdown preview. */
export interface DrawnFence {
  /** The picture, as markup; undefined where there is nothing to draw. */
  readonly svg: string | undefined;
  /** Of the picture at its full size, in pixels. */
  readonly width: number;
  /** What is wrong with the fence, in words; not escaped. */
  readonly messages: readonly string[];
}

/** The program that draws fences. It is loaded when the first one is shown. */
export interface FenceProgram {
  /** Draws the fence that holds `yaml`. Never throws; the same text gives the same picture. */
  readonly drawFence: (yaml: string) => DrawnFence;
}
