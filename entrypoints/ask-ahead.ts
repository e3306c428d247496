import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstQuestion } from '@/components/dashboard/first-question';
import { readRoute } from '@/components/dashboard/route';
import { askAhead } from '@/lib/client/ask-ahead';
import { send } from '@/lib/platform/ask';
import { onBell } from '@/lib/platform/bell';

/**
 * The dashboard's first script. It is small and runs long before the others are there, so that the background answers
 * while they are fetched and read.
 */
export default defineUnlistedScript(() => {
  const first = firstQuestion(readRoute(location.hash));
  const ahead = askAhead(send, [{ name: 'settings.read', payload: {} }, ...(first ? [first] : [])]);
  onBell(ahead.forget);
  globalThis.throughlineAhead = ahead;
});
