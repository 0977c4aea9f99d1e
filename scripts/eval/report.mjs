/** Collects tables, shows each at once, and gives all of them as Markdown at the end. */
export class Report {
  #tables = [];

  /** Shows `rows`: name of a row → its columns, or one row of columns. */
  table(title, rows) {
    console.log(`\n${title}`);
    console.table(rows);
    this.#tables.push({ title, rows });
  }

  /** All tables, each under a heading. */
  markdown() {
    return this.#tables.map(({ title, rows }) => `## ${title}\n\n${tableOf(rows)}\n`).join('\n');
  }
}

function tableOf(rows) {
  const entries = Object.entries(rows);
  const isNested = entries.every(([, row]) => typeof row === 'object');
  const lines = isNested ? entries.map(([name, row]) => ['', name, row]) : [['', '', rows]];
  const columns = Object.keys(lines[0]?.[2] ?? {});
  const head = isNested ? ['', ...columns] : columns;
  const body = lines.map(([, name, row]) => [
    ...(isNested ? [name] : []),
    ...columns.map((column) => String(row[column])),
  ]);
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
