// A program: serves one installed VS Code on a loopback port, and tells the process that started it which
// port. Arguments: the server's folder, then options of the VS Code server, each as --name=value or --name.
import { createServer } from 'node:http';

import { endGroupWithParent } from './processGroup.mjs';
import { loadServerModule } from './serverModule.mjs';
import { allowWebviewFrames, editWorkbenchPage, requestKind, workbenchUrl } from './workbenchPage.mjs';

endGroupWithParent();
const [serverDir = ''] = process.argv.splice(2, 1);
const options = readOptions(process.argv.slice(2));
const { createServer: createVsCode } = await loadServerModule(serverDir);
const vsCode = await createVsCode(null, { ...options, _: [], compatibility: '1.64' });

const front = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const kind = requestKind(request.headers.host, url.pathname, port());
  if (kind === 'refused') return response.writeHead(403).end();
  if (kind === 'webview') request.url = withToken(url);
  if (options.start && url.pathname === '/' && !url.searchParams.has('folder'))
    return showStart(url, response);
  if (url.pathname === '/') editResponse(request, response);
  return vsCode.handleRequest(request, response);
});
front.on('upgrade', (request, socket) => {
  const fromWorkbench = requestKind(new URL(request.headers.origin ?? 'http://none').host, '', port());
  if (fromWorkbench === 'workbench') vsCode.handleUpgrade(request, socket);
  else socket.destroy();
});
front.on('error', (error) => {
  console.error(
    error.code === 'EADDRINUSE' ? `Port ${options.port} is taken; choose another one` : error.message,
  );
  process.exit(1);
});
front.listen(Number(options.port), options.host, () => process.send?.({ port: port() }));

process.once('SIGTERM', () => {
  vsCode.dispose();
  process.exit(0);
});

function port() {
  const address = front.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/**
 * Sends a browser on to what the server was started to show, with the token that it came with, right or
 * wrong.
 *
 * @param {URL} url
 * @param {import('node:http').ServerResponse} response
 */
function showStart(url, response) {
  const token = url.searchParams.get('tkn') ?? '';
  const location = workbenchUrl({ port: port(), token }, JSON.parse(options.start));
  return response.writeHead(302, { location }).end();
}

/** Webviews have no cookies of the workbench, yet the server wants its token. @param {URL} url */
function withToken(url) {
  url.searchParams.set('tkn', options['connection-token']);
  return url.pathname + url.search;
}

/**
 * Holds back what the server answers, and sends it edited.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function editResponse(request, response) {
  delete request.headers['accept-encoding'];
  const { writeHead, end } = response;
  /** @type {Buffer[]} */
  const chunks = [];
  /** @type {[number, import('node:http').OutgoingHttpHeaders]} */
  let head = [200, {}];
  response.writeHead = (status, headers = {}) => {
    head = [status, headers];
    return response;
  };
  response.write = (chunk) => chunks.push(Buffer.from(chunk)) > 0;
  response.end = (chunk) => {
    if (chunk) chunks.push(Buffer.from(chunk));
    writeHead.call(response, head[0], editHeaders(head[1]));
    return end.call(response, editWorkbenchPage(Buffer.concat(chunks).toString(), port()));
  };
}

/** @param {import('node:http').OutgoingHttpHeaders} headers */
function editHeaders(headers) {
  const edited = {};
  for (const [name, value] of Object.entries(headers)) {
    const key = name.toLowerCase();
    if (key === 'content-security-policy') edited[name] = allowWebviewFrames(String(value), port());
    else if (key !== 'content-length') edited[name] = value;
  }
  return edited;
}

/** @param {readonly string[]} args */
function readOptions(args) {
  const pairs = args.map((arg) => {
    const [name, ...value] = arg.replace(/^--/, '').split('=');
    return [name, value.length > 0 ? value.join('=') : true];
  });
  return Object.fromEntries(pairs);
}
