import { defineContentScript } from 'wxt/utils/define-content-script';
import { BUILTIN_HOSTS } from '@/lib/tools/hosts';

export default defineContentScript({
  matches: [...BUILTIN_HOSTS],
  runAt: 'document_idle',
  main() {},
});
