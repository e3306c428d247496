/**
 * Style of what stands in the overlay's shadow root, above everything but the browser's top layer. In px: `rem`
 * would follow the host's own size. Its tokens are in `page.css`.
 */
export const OVERLAY_RULES = `
:host{position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;z-index:2147483000!important}
*{box-sizing:border-box}
[hidden],.question:empty,.question:not(:empty)~.tip{display:none!important}
:focus-visible{outline:2px solid var(--throughline-accent);outline-offset:1px}
.edge,.sidebar{position:fixed;color-scheme:var(--throughline-scheme);color:var(--throughline-ink)}
.edge{top:42%;display:flex;align-items:center;gap:6px;font:12px/1.4 var(--throughline-font)}
.edge[data-side=right]{right:-1px;flex-direction:row-reverse}
.edge[data-side=left]{left:-1px}
.handle,.question,.tip{padding:8px 12px;border-radius:8px;background:var(--throughline-paper);border:1px solid var(--throughline-line);box-shadow:var(--throughline-shadow);color:inherit}
.handle{cursor:pointer;display:flex;flex-direction:column;align-items:center;gap:6px;width:26px;padding:10px 0}
.handle[data-state=untied]{background:var(--throughline-warn-soft);border-color:var(--throughline-warn);color:var(--throughline-warn)}
.sign,.share{display:grid;place-items:center;min-width:12px;font:600 9px/16px var(--throughline-font)}
[data-state=untied] .sign{width:12px;height:12px;border:2px solid;border-radius:50%}
[data-state=tied] .sign{padding:0 2px;min-width:18px;border-radius:4px;color:light-dark(#fff,#14161a);background:var(--code)}
[data-state=exempt] .sign::before{content:"";width:10px;height:2px;background:var(--throughline-soft)}
[data-state=none] .sign::before{content:"";width:10px;height:10px;border-radius:3px;border:2px solid var(--throughline-accent)}
[data-limited]{border-style:dashed;border-color:currentColor}
[data-limited]::after{content:"?";width:14px;font:700 10px/12px var(--throughline-font);border:1px dashed;border-radius:50%}
.bar{display:grid;align-items:end;width:4px;height:40px;border-radius:2px;overflow:hidden;background:var(--throughline-line)}
.bar i{background:var(--throughline-accent)}
.question,.tip{max-width:240px}
.question{cursor:pointer;border-color:var(--throughline-warn);font-weight:600}
.tip{display:none;pointer-events:none}
.handle:is(:hover,:focus-visible)~.tip{display:block}
@media (forced-colors:active){.handle[data-state=untied]{border-width:3px}.bar i{background:CanvasText;forced-color-adjust:none}}
@media print{:host{display:none!important}}
`;
