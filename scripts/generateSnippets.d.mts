/** The text of the generated file: a snippet for each section of each template, with tab stops for gaps. */
export function generateSnippets(): Promise<string>;
