import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SHEET = `
[data-reference]{position:relative}
[data-reference]::after{content:attr(data-reference);position:absolute;inset-block-start:4px;inset-inline-end:8px;
width:12px;height:12px;border:2px solid #8f5200;border-radius:50%;font-size:0;pointer-events:none}`;

/** The least that can paint the same marks: one observer, one query, one attribute, one static sheet. */
const SCRIPT = `
let waiting = false;
function paint() {
  waiting = false;
  for (const card of document.querySelectorAll('[id^="card-"]')) {
    if (!card.hasAttribute('data-reference')) card.setAttribute('data-reference', '○');
  }
}
new MutationObserver(() => {
  if (!waiting) requestAnimationFrame(paint);
  waiting = true;
}).observe(document, { subtree: true, childList: true });
paint();`;

/** Writes an extension whose content script does nothing, or only paints a mark on every card; answers its folder. */
export async function referenceExtension(paints: boolean): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-reference-'));
  const manifest = {
    manifest_version: 3,
    name: 'Reference',
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [
      {
        matches: ['https://*.atlassian.net/*'],
        js: ['content.js'],
        run_at: 'document_idle',
        ...(paints ? { css: ['content.css'] } : {}),
      },
    ],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'background.js'), '');
  await writeFile(join(folder, 'content.css'), SHEET);
  await writeFile(join(folder, 'content.js'), paints ? SCRIPT : '');
  return folder;
}
