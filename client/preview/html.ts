import { Uri } from 'vscode';
import type { Webview } from 'vscode';

/** The document of the overview page. Everything in it is put there by its script, as text. */
export function overviewHtml(webview: Webview, dist: Uri): string {
  const nonce = makeNonce();
  const script = webview.asWebviewUri(Uri.joinPath(dist, 'preview.js')).toString();
  const style = webview.asWebviewUri(Uri.joinPath(dist, 'preview.css')).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Overview</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main id="overview" hidden>
<header>
<h1 id="title"></h1>
<p id="score" aria-live="polite"><span id="percent"></span> complete</p>
<div id="strip" aria-hidden="true"></div>
<dl id="facts"></dl>
</header>
<div id="groups"></div>
</main>
<p id="nothing">Open a design document to see its overview.</p>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
