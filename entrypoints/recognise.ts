import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { OPTIONAL_TOOLS } from '@/lib/tools/optional';

/** Run by the popup in the page beneath it: answers which self-hosted tools recognise that page. */
export default defineUnlistedScript(() =>
  OPTIONAL_TOOLS.filter((tool) => tool.recognises?.(document)).map(({ name }) => name),
);
