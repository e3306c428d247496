import './page.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchAddress } from '@/lib/page/navigation';
import { startOverlay } from '@/lib/page/overlay';
import { sendRequest } from '@/lib/platform/api-fetch';
import { ask } from '@/lib/platform/ask';
import { onBell } from '@/lib/platform/bell';
import type { Context } from '@/lib/platform/content-script-context';
import { onFrame } from '@/lib/platform/frame-port';
import { changeLayout, onLayout, readLayout, SIDEBAR_WIDTH } from '@/lib/platform/layout';
import { isSwitchedOff, onToPage } from '@/lib/platform/page';
import { BUILTIN_TOOLS } from '@/lib/tools/builtin';
import { BUILTIN_HOSTS } from '@/lib/tools/hosts';

export default defineContentScript({
  matches: [...BUILTIN_HOSTS],
  runAt: 'document_idle',
  main(context) {
    if (!start(context)) {
      const unwatch = watchAddress(window, () => start(context) && unwatch());
      context.onInvalidated(unwatch);
    }
  },
});

/** Starts the overlay if this page is a tool's; a page may become one without being loaded again. */
function start(context: Context): boolean {
  const url = new URL(location.href);
  const tool = BUILTIN_TOOLS.find((one) => one.matches(url));
  if (!tool) return false;
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
