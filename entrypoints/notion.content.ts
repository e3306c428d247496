import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOn } from '@/entrypoints/overlay/start';
import notion from '@/lib/tools/notion';

export default defineContentScript({
  matches: [...notion.hosts],
  runAt: 'document_idle',
  main: (context) => startOn(notion, context),
});
