import { Uri } from 'vscode';
import type { Webview } from 'vscode';

/** The document of the preview page. Everything of a design document in it is put there by its script, as text. */
export function previewHtml(webview: Webview, dist: Uri): string {
  const nonce = makeNonce();
  const script = webview.asWebviewUri(Uri.joinPath(dist, 'preview.js')).toString();
  const style = webview.asWebviewUri(Uri.joinPath(dist, 'preview.css')).toString();
  // Images: the picture itself, from memory, on its way to a PNG.
  const policy = `default-src 'none'; img-src blob:; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pipeline</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main>
${BAR}
${PICTURE}
</main>
${STRIP}
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

const BAR = `<div id="bar">
<div id="tabs" role="tablist" aria-label="Pipelines of this document" hidden></div>
<div id="tools" role="group" aria-label="Picture" hidden>
${toolButton('zoom-out', 'Zoom out (-)', 'M4 8h8')}
<span id="zoom">100%</span>
${toolButton('zoom-in', 'Zoom in (+)', 'M4 8h8M8 4v8')}
${toolButton('fit', 'Show all of it (0)', 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10')}
<div class="menu-home">
<button type="button" id="export" class="tool" title="Save or copy" aria-label="Save or copy" aria-haspopup="menu" aria-expanded="false" aria-controls="export-menu">
<svg viewBox="0 0 16 16" aria-hidden="true"><path class="outline" d="M8 2v8M4.8 7L8 10.2 11.2 7M2.5 11v2.5h11V11"/></svg>
</button>
<div id="export-menu" role="menu" aria-labelledby="export" hidden>
${menuItem('saveSvg', 'Save as SVG...')}
${menuItem('savePng', 'Save as PNG...')}
${menuItem('saveMermaid', 'Save as Mermaid...')}
<hr>
${menuItem('copySvg', 'Copy SVG')}
${menuItem('copyPng', 'Copy PNG')}
${menuItem('copyMermaid', 'Copy Mermaid')}
</div>
</div>
</div>
</div>`;

const EXAMPLE = `<pre><code>\`\`\`pipeline
budget: 200 ms p99
stages:
  - name: Video database
    out: 10M
  - name: Candidate generation
    model: two-tower
    out: 500
    latency: 30 ms p99
  - name: Ranking
    out: 20
    latency: 60 ms p99
\`\`\`</code></pre>`;

const PICTURE = `<div id="picture" data-vscode-context='{"webviewSection":"picture","preventDefaultContextMenuItems":true}'>
<div id="canvas" tabindex="0" role="group" aria-label="Picture of the pipeline" aria-describedby="keys" hidden><div id="sheet"></div></div>
<p id="keys" class="spoken">Arrow keys move the picture, plus and minus zoom, 0 shows all of it. Tab goes to the stages: there, arrow keys go from stage to stage and Enter opens the text.</p>
<div id="card" role="tooltip" hidden></div>
<div role="status"><button type="button" id="notice" hidden><strong id="notice-kind"></strong><span id="notice-text"></span><span id="notice-go">Go to it</span></button></div>
<div class="empty" data-empty="no-document" hidden><h1>No design document</h1><p>Open a design document to see its pipeline and how complete it is.</p></div>
<div class="empty" data-empty="no-pipeline" hidden>
<h1>This document draws no pipeline yet</h1>
<p>Write one as a block of stages, and its picture shows here while you type:</p>
${EXAMPLE}
<p><button type="button" id="insert-pipeline" class="primary">Insert a Pipeline Block</button></p>
<p>Mermaid flowcharts, boxes and arrows in ASCII, and chains such as <code>Retrieval -&gt; Ranking -&gt; Feed</code> are drawn as well.</p>
</div>
<div class="empty" data-empty="blank" hidden><h1>This block is empty</h1><p>Name its stages, in the order in which data passes them:</p>
${EXAMPLE}
</div>
<div class="empty" data-empty="broken" hidden><h1>This block cannot be read yet</h1><p>Its picture shows here as soon as it can.</p></div>
</div>`;

const STRIP = `<aside id="strip" aria-label="Completeness" hidden>
<button type="button" id="fold-strip" aria-expanded="true" aria-controls="list">
<svg class="chevron" viewBox="0 0 16 16" aria-hidden="true"><path class="outline" d="M6 4l4 4-4 4"/></svg>
<span id="score"><span id="percent"></span> complete</span>
<span id="segments" aria-hidden="true"></span>
<span id="sums"></span>
</button>
<div id="list"><dl id="facts"></dl><div id="groups"></div></div>
</aside>`;

function toolButton(id: string, title: string, path: string): string {
  return `<button type="button" id="${id}" class="tool" title="${title}" aria-label="${title}"><svg viewBox="0 0 16 16" aria-hidden="true"><path class="outline" d="${path}"/></svg></button>`;
}

function menuItem(task: string, title: string): string {
  return `<button type="button" role="menuitem" tabindex="-1" data-task="${task}">${title}</button>`;
}

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
