import type { SidebarControl, SidebarNeeds } from './sidebar';

/** Makes the sidebar. Its script comes on the first opening, so that pages where nobody opens it stay light. */
export type SidebarPart = (needs: SidebarNeeds) => SidebarControl;

declare global {
  /** Where the sidebar's script leaves its part for the overlay, in the content scripts' own world. */
  var throughlineSidebar: SidebarPart | undefined;
}
