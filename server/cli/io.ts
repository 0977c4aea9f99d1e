import { StringDecoder } from 'node:string_decoder';
import { isatty } from 'node:tty';

/** What a command may know of the process that it runs in. */
export interface Io {
  /** Absolute path of the folder that paths are relative to. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True where standard output is a terminal. */
  readonly isTerminal: boolean;
  /** Width of that terminal; undefined where there is none. */
  readonly columns: number | undefined;
  /** Writes to standard output: the report and nothing else. */
  out(text: string): void;
  /** Writes a line to standard error. */
  note(line: string): void;
  /** All of standard input, as UTF-8; a byte order mark is kept. */
  readInput(): Promise<string>;
}

/** The process itself. A reader that stops reading (`| head`) is no fault. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  const isTerminal = isatty(process.stdout.fd);
  return {
    cwd: process.cwd(),
    env: process.env,
    isTerminal,
    columns: isTerminal ? process.stdout.columns : undefined,
    out: (text) => void process.stdout.write(text),
    note: (line) => void process.stderr.write(`${line}\n`),
    readInput,
  };
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

async function readInput(): Promise<string> {
  const decoder = new StringDecoder('utf8');
  let text = '';
  for await (const chunk of process.stdin)
    text += Buffer.isBuffer(chunk) ? decoder.write(chunk) : String(chunk);
  return text + decoder.end();
}

/** The width to write for: the terminal's, within what reads well. */
export function widthOf(io: Io): number {
  const wanted = io.columns ?? Number(io.env.COLUMNS);
  return Number.isInteger(wanted) && wanted > 0 ? Math.max(40, Math.min(wanted, 120)) : 100;
}
