import { defineContentScript } from 'wxt/utils/define-content-script';
import { coversHost } from '@/lib/tools/hosts';
import { OPTIONAL_TOOLS } from '@/lib/tools/optional';
import { startOn } from './overlay/start';

/** Registered at run time, on hosts that the person has granted. A host may hold other things than the tool. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main(context) {
    const tool = OPTIONAL_TOOLS.find(
      ({ hosts, recognises }) =>
        recognises?.(document) ?? hosts.some((pattern) => coversHost(pattern, location.hostname)),
    );
    if (tool) startOn(tool, context);
  },
});
