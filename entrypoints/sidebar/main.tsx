import '@/components/ui/base.css';
import { render } from 'preact';
import { guardAgainstCover } from '@/components/sidebar/cover-guard';
import { Sidebar } from '@/components/sidebar/sidebar';
import { openSurface } from '@/entrypoints/surface/open-surface';
import { linkPage } from '@/lib/client/page-link';
import { aboutThis } from '@/lib/platform/about';
import { ask } from '@/lib/platform/ask';
import { connectToPage } from '@/lib/platform/frame-port';
import { openPopup } from '@/lib/platform/popup';
import { openDashboard } from '@/lib/platform/tabs';

/** Redeems the frame ticket; null when this frame was not made by our content script, and stays empty. */
async function tabOfTicket(): Promise<number | null> {
  const ticket = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  if (ticket === '') return null;
  try {
    return (await ask('ticket.redeem', { ticket })).tabId;
  } catch {
    return null;
  }
}

async function start(root: Element): Promise<void> {
  const tabId = await tabOfTicket();
  if (tabId === null) return;

  const page = linkPage(connectToPage(tabId));
  window.addEventListener('focus', page.hasKeyboard);
  const client = await openSurface({ besideScheme: () => page.view.value?.scheme ?? null });
  render(
    <Sidebar
      client={client}
      page={page}
      about={aboutThis()}
      covered={guardAgainstCover(root)}
      onDashboard={(place) => void openDashboard(place)}
      onPopup={() => void openPopup()}
    />,
    root,
  );
}

const root = document.getElementById('app');
if (root) void start(root);
