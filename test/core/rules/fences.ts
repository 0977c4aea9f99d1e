/** A document with a section on serving that holds a `pipeline` block of `yaml`, and `text` under it. */
export function withFence(yaml: string, text = '', frontMatter = ''): string {
  const front = frontMatter === '' ? '' : `---\n${frontMatter}\n---\n\n`;
  return `${front}# Feed\n\n## Serving\n\n\`\`\`pipeline\n${yaml}\n\`\`\`\n\n${text}\n`;
}

/** A flowchart of `lines` under a heading. */
export function withChart(lines: string, text = ''): string {
  return `# Feed\n\n## Serving\n\n\`\`\`mermaid\nflowchart LR\n${lines}\n\`\`\`\n\n${text}\n`;
}
