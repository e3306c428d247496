import './page.css';
import { watchAddress } from '@/lib/page/navigation';
import { startOverlay } from '@/lib/page/overlay';
import { sendRequest } from '@/lib/platform/api-fetch';
import { ask } from '@/lib/platform/ask';
import { onBell } from '@/lib/platform/bell';
import type { Context } from '@/lib/platform/content-script-context';
import { onFrame } from '@/lib/platform/frame-port';
import { changeLayout, onLayout, readLayout, SIDEBAR_WIDTH } from '@/lib/platform/layout';
import { isSwitchedOff, onToPage } from '@/lib/platform/page';
import type { Tool } from '@/lib/tools/tool';

/** Starts the overlay on a page of the tool, at once or when the page becomes one without being loaded again. */
export function startOn(tool: Tool, context: Context): void {
  if (start(tool, context)) return;
  const unwatch = watchAddress(window, () => start(tool, context) && unwatch());
  context.onInvalidated(unwatch);
}

function start(tool: Tool, context: Context): boolean {
  const url = new URL(location.href);
  if (!tool.matches(url)) return false;
  void readLayout(tool.site(url)).then((layout) => {
    if (context.isInvalid) return;
    context.onInvalidated(
      startOverlay(document, tool, layout, {
        ask,
        send: (request) => sendRequest(request, 'include'),
        isSwitchedOff,
        onBell,
        onFrame,
        onToPage,
        changeLayout,
        onLayout,
        width: SIDEBAR_WIDTH,
        gated: import.meta.env.FIREFOX,
      }),
    );
  });
  return true;
}
