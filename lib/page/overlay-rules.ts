/** Above everything that the tools put over their pages; only the browser's top layer is higher. */
const ABOVE = 2147483000;

/** Style of what stands in the overlay's shadow root. In px: `rem` would follow the host's own size. */
export const OVERLAY_RULES = `
:host{position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;z-index:${ABOVE}!important;
--paper:light-dark(#fff,#1f2227);--ink:light-dark(#1b1f27,#e9ebef);--soft:light-dark(#565e6c,#a4acb9);
--line:light-dark(#c9ced8,#454b55);--accent:light-dark(#3b4cca,#8d9bff);--warn:light-dark(#8f5200,#f0b355);
--warn-soft:light-dark(#fdf1dd,#3a2c12);--shadow:0 1px 2px rgb(0 0 0/.12),0 4px 16px rgb(0 0 0/.14);
--font:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif}
*{box-sizing:border-box}
[hidden]{display:none!important}
:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
.edge{position:fixed;z-index:${ABOVE};inset-block-start:42%;display:flex;align-items:center;gap:6px;font:12px/1.4 var(--font);color:var(--ink)}
.edge[data-side=right]{right:0;flex-direction:row-reverse}
.edge[data-side=left]{left:0}
.handle{all:unset;box-sizing:border-box;cursor:pointer;display:flex;flex-direction:column;align-items:center;gap:6px;width:26px;
padding:10px 0;background:var(--paper);border:1px solid var(--line);box-shadow:var(--shadow);color:var(--ink)}
.handle:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
[data-side=right] .handle{border-right:0;border-radius:8px 0 0 8px}
[data-side=left] .handle{border-left:0;border-radius:0 8px 8px 0}
.handle[data-state=untied]{background:var(--warn-soft);border-color:var(--warn);color:var(--warn)}
.sign{display:grid;place-items:center;min-width:12px;height:16px;font:600 9px/16px var(--font);letter-spacing:.02em}
[data-state=untied] .sign{width:12px;height:12px;border:2px solid currentColor;border-radius:50%}
[data-state=tied] .sign{padding:0 2px;min-width:18px;border-radius:4px;color:light-dark(#fff,#14161a);background:var(--code,var(--soft))}
[data-state=exempt] .sign::before{content:"";width:10px;height:2px;background:var(--soft)}
[data-state=none] .sign::before{content:"";width:10px;height:10px;border-radius:3px;border:2px solid var(--soft);border-inline-start-color:var(--accent)}
.bar{position:relative;width:4px;height:40px;border-radius:2px;overflow:hidden;background:var(--line)}
.bar i{position:absolute;inset:auto 0 0;background:var(--accent)}
.share{font:600 9px/1 var(--font);color:var(--soft)}
.question,.tip{max-width:240px;padding:8px 12px;border-radius:8px;background:var(--paper);border:1px solid var(--line);box-shadow:var(--shadow)}
.question{cursor:pointer;border-color:var(--warn);font-weight:600}
.question:empty{display:none}
.tip{display:none;pointer-events:none}
.handle:is(:hover,:focus-visible)~.tip{display:block}
.question:not(:empty)~.tip{display:none!important}
.sidebar{position:fixed;z-index:${ABOVE};inset:0 auto auto 0;margin:0;padding:0;max-width:none;max-height:none;height:100vh;height:100dvh;
border:0;background:var(--paper);color:var(--ink);overflow:visible;outline:0}
.sidebar::backdrop{background:none}
.sidebar[data-side=right]{border-left:1px solid var(--line)}
.sidebar[data-side=left]{border-right:1px solid var(--line)}
.sidebar:not([data-docked]){box-shadow:0 0 24px rgb(0 0 0/.22)}
.sidebar iframe{display:block;width:100%;height:100%;border:0;color-scheme:normal}
.resizer{position:absolute;inset-block:0;width:8px;cursor:ew-resize;touch-action:none;z-index:1}
[data-side=right] .resizer{left:-4px}
[data-side=left] .resizer{right:-4px}
.resizer:is(:hover,:focus-visible){background:linear-gradient(var(--accent),var(--accent)) center/2px 100% no-repeat;outline:0}
.found{position:fixed;z-index:${ABOVE};pointer-events:none;border-radius:6px;outline:3px solid var(--accent);outline-offset:2px;animation:found 1.6s forwards}
@keyframes found{60%{opacity:1}to{opacity:0}}
@media (prefers-reduced-motion:reduce){.found{animation-timing-function:step-end}}
@media (forced-colors:active){.handle[data-state=untied]{border-width:3px}.bar i{background:CanvasText;forced-color-adjust:none}}
@media print{:host{display:none!important}}
`;
