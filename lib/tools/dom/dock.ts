import type { PageReader } from '@/lib/tools/tool';

/** A tool's `dock`: narrows the one element that `selector` names, which holds the whole page. */
export function narrow(selector: string): NonNullable<PageReader['dock']> {
  return (width, side) =>
    `${selector}{margin-${side}:${Math.round(width)}px!important;` +
    `max-width:calc(100% - ${Math.round(width)}px)!important;min-width:0!important}`;
}
