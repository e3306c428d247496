/**
 * Style of the sidebar, its edge and the box around what was found, in the overlay's shadow root. Nothing of ours
 * may lie over the frame, the resizer neither: the frame ignores clicks while it is covered.
 */
export const SIDEBAR_RULES = `
.sidebar{inset:0 auto auto 0;margin:0;padding:0;max-width:none;max-height:none;height:100vh;height:100dvh;
border:0;background:var(--throughline-paper);overflow:visible;outline:0}
.sidebar::backdrop{background:none}
.sidebar[data-side=right]{border-left:1px solid var(--throughline-line)}
.sidebar[data-side=left]{border-right:1px solid var(--throughline-line)}
.sidebar:not([data-docked]){box-shadow:0 0 24px rgb(0 0 0/.22)}
.sidebar iframe{display:block;width:100%;height:100%;border:0;color-scheme:normal}
.resizer{position:absolute;inset-block:0;width:8px;cursor:ew-resize;touch-action:none;z-index:1}
[data-side=right] .resizer{left:-8px}
[data-side=left] .resizer{right:-8px}
.resizer:is(:hover,:focus-visible){background:linear-gradient(var(--throughline-accent),var(--throughline-accent)) center/2px 100% no-repeat;outline:0}
.found{position:fixed;pointer-events:none;border-radius:6px;outline:3px solid var(--throughline-accent);outline-offset:2px;animation:found 1.6s forwards}
@keyframes found{60%{opacity:1}to{opacity:0}}
@media (prefers-reduced-motion:reduce){.found{animation-timing-function:step-end}}
`;
