import '@/components/ui/base.css';
import { render } from 'preact';
import { Popup } from '@/components/popup/popup';
import { openSurface } from '@/entrypoints/surface/open-surface';
import { askForHosts } from '@/lib/platform/host-access';
import { activeTab, openDashboard, tellPage } from '@/lib/platform/tabs';
import { findOffer } from './find-offer';

async function openSidebar(): Promise<boolean> {
  const tab = await activeTab();
  const opened = tab !== null && (await tellPage(tab.id, { throughline: 'open-sidebar' }));
  if (opened) window.close();
  return opened;
}

const client = await openSurface();
const app = document.getElementById('app');
if (app) {
  render(
    <Popup
      client={client}
      today={Temporal.Now.plainDateISO().toString()}
      now={Date.now()}
      openDashboard={async (place) => {
        await openDashboard(place);
        window.close();
      }}
      openSidebar={openSidebar}
      findOffer={findOffer}
      askForHost={askForHosts}
    />,
    app,
  );
}
