import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOn } from '@/entrypoints/overlay/start';
import jira from '@/lib/tools/jira';

export default defineContentScript({
  matches: [...jira.hosts],
  runAt: 'document_idle',
  main: (context) => startOn(jira, context),
});
