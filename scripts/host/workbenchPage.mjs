/**
 * The name under which the workbench is opened. Browsers resolve all of `*.localhost` to the loopback
 * address.
 */
export const workbenchHost = 'wb.vs.localhost';

const webviewHost = /^[\w-]+\.vs\.localhost$/;
const webviewFiles = '/out/vs/workbench/contrib/webview/browser/pre/';

/**
 * @typedef {object} View what a workbench opens
 * @property {string} folder
 * @property {readonly string[]} [extensions] folders of extensions under development
 * @property {string} [tests] a test module that the extension host runs
 * @property {string} [file] a file to open
 */

/**
 * The address at which a browser shows a folder in a served VS Code. It holds the server's token.
 *
 * @param {{ port: number, token: string }} server
 * @param {View} view
 * @returns {string}
 */
export function workbenchUrl({ port, token }, { folder, extensions = [], tests, file }) {
  const remote = (name) => `vscode-remote://${workbenchHost}:${port}${name}`;
  const payload = [
    ...extensions.map((dir) => ['extensionDevelopmentPath', remote(dir)]),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload), tkn: token });
  return `http://${workbenchHost}:${port}/?${query}`;
}

/**
 * Edits the page that loads the workbench: each webview gets an origin of its own, as on the desktop (on a
 * shared one their service workers evict each other and panels stay empty), and nothing is asked of the
 * internet.
 *
 * @param {string} html
 * @param {number} port
 * @returns {string}
 */
export function editWorkbenchPage(html, port) {
  const settings = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  return html.replace(settings, (_, start, json) => {
    const configuration = JSON.parse(json.replaceAll('&quot;', '"'));
    const { webviewEndpoint, productConfiguration, ...rest } = configuration;
    const product = offlineProduct(productConfiguration);
    const webviewUrl = `http://{{uuid}}.vs.localhost:${port}/${webviewEndpoint}/`;
    product.webviewContentExternalBaseUrlTemplate = webviewUrl;
    const edited = JSON.stringify({ ...rest, productConfiguration: product });
    return `${start}${edited.replaceAll('"', '&quot;')}"`;
  });
}

/**
 * @param {string} policy the page's Content-Security-Policy
 * @param {number} port
 * @returns {string} the same, with frames of webviews allowed
 */
export function allowWebviewFrames(policy, port) {
  return policy.replace('frame-src ', `frame-src http://*.vs.localhost:${port} `);
}

/**
 * Says who may ask for what. Any page in the user's browser can send requests to a loopback port, so only our
 * own names are answered, and webviews get the files of their frame alone.
 *
 * @param {string | undefined} host the request's Host header
 * @param {string} pathname
 * @param {number} port
 * @returns {'workbench' | 'webview' | 'refused'}
 */
export function requestKind(host, pathname, port) {
  if (host === `${workbenchHost}:${port}`) return 'workbench';
  const [name = '', hostPort] = (host ?? '').split(':');
  const isWebview = webviewHost.test(name) && hostPort === String(port) && pathname.includes(webviewFiles);
  return isWebview ? 'webview' : 'refused';
}

/** @param {Record<string, unknown>} product */
function offlineProduct(product) {
  const { serviceWorker, extensionsGallery, updateEndpoint, telemetryEndpoint, ...rest } = product;
  return { ...rest, enableTelemetry: false };
}
