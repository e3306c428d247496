import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createSidebar } from '@/lib/page/sidebar';
import type { SidebarPart } from '@/lib/page/sidebar-part';

/** The second part of the content script, run by the background when a page asks for its first frame ticket. */
export default defineUnlistedScript(() => {
  globalThis.throughlineSidebar = createSidebar satisfies SidebarPart;
});
