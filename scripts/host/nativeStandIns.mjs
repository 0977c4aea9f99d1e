import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes log files, and with them the output channels, which VS Code shows by reading such files. */
const spdlog = `const fs = require('node:fs');
const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

class Logger {
  constructor(name, file) {
    this.file = file;
    this.level = 0;
    this.formatted = true;
    this.write('');
  }
  write(text) {
    try {
      if (this.file) fs.appendFileSync(this.file, text);
    } catch {
      // A log that cannot be written must not end the server.
    }
  }
  log(level, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().slice(0, 23).replace('T', ' ');
    this.write(this.formatted ? time + ' [' + levels[level] + '] ' + message + '\\n' : message);
  }
  setLevel(level) { this.level = level; }
  getLevel() { return this.level; }
  clearFormatters() { this.formatted = false; }
  setPattern() {}
  flush() {}
  drop() {}
  trace(message) { this.log(0, message); }
  debug(message) { this.log(1, message); }
  info(message) { this.log(2, message); }
  warn(message) { this.log(3, message); }
  error(message) { this.log(4, message); }
  critical(message) { this.log(5, message); }
}

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async (name, file) => new Logger(name, file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger(name, file);
`;

/** Ends the extension host when its parent is gone; here the process group is ended as a whole. */
const watchdog = `exports.start = () => {};
exports.exit = (code) => process.exit(code);
`;

/** Names the machine in telemetry, which is off. */
const deviceId = `exports.getDeviceId = async () => '00000000-0000-0000-0000-000000000000';
`;

const standIns = {
  '@vscode/spdlog': spdlog,
  '@vscode/native-watchdog': watchdog,
  'native-watchdog': watchdog,
  '@vscode/deviceid': deviceId,
};

/**
 * Puts plain JavaScript in the place of those native modules of a VS Code server that npm has no ready-built
 * files for, so that no compiler is needed.
 *
 * @param {string} serverDir
 */
export async function writeNativeStandIns(serverDir) {
  for (const [name, source] of Object.entries(standIns)) {
    const dir = path.join(serverDir, 'node_modules', name);
    await rm(dir, { recursive: true, force: true });
    await mkdir(dir, { recursive: true });
    await writeFile(path.join(dir, 'package.json'), JSON.stringify({ name, main: 'index.js' }));
    await writeFile(path.join(dir, 'index.js'), source);
  }
}
