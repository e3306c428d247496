import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOn } from '@/entrypoints/overlay/start';
import asana from '@/lib/tools/asana';

export default defineContentScript({
  matches: [...asana.hosts],
  runAt: 'document_idle',
  main: (context) => startOn(asana, context),
});
