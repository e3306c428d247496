import { signal } from '@preact/signals';
import { act, render } from '@testing-library/preact';
import { Sidebar } from '@/components/sidebar/sidebar';
import { createClient } from '@/lib/client/client';
import { linkPage } from '@/lib/client/page-link';
import type { Ask } from '@/lib/protocol/envelope';
import type { FromFrame, PageView, ToFrame } from '@/lib/protocol/frame';
import type { MessageName, PayloadOf, ReplyOf } from '@/lib/protocol/messages';

type Replies = { [N in MessageName]?: (payload: PayloadOf<N>) => ReplyOf<N> | Promise<ReplyOf<N>> };

/** The sidebar beside a page and a background that answer as the test says. */
export async function openSidebar(view: PageView, replies: Replies) {
  const asked: [name: string, payload: unknown][] = [];
  const sent: FromFrame[] = [];
  let tell: (event: ToFrame) => void = () => {};
  let ring: () => void = () => {};
  let revision = 0;

  const ask = (async (name: MessageName, payload: never) => {
    asked.push([name, payload]);
    const reply = replies[name] as ((payload: unknown) => unknown) | undefined;
    if (!reply) throw new Error(`The test has no answer to ${name}`);
    return reply(payload);
  }) as unknown as Ask;

  const client = createClient({
    ask,
    onBell: (heard) => {
      ring = () => heard({ revision: ++revision, touched: 'all' });
    },
    onVisible: () => {},
    isVisible: () => true,
    today: () => '2026-11-22',
  });
  const page = linkPage({
    send: (command) => sent.push(command),
    hear: (listener) => {
      tell = listener;
    },
    onGone: () => {},
  });
  const covered = signal(false);
  const opened: string[] = [];
  const shown = render(
    <Sidebar
      client={client}
      page={page}
      covered={covered}
      about="throughline: 1.0.0"
      onDashboard={(place) => opened.push(place)}
      onPopup={() => opened.push('popup')}
    />,
  );
  const told = async (event: ToFrame) => {
    await act(async () => tell(event));
    await settle();
  };
  await told({ event: 'view', view });
  return {
    ...shown,
    asked,
    sent,
    opened,
    covered,
    client,
    told,
    ring: async () => {
      await act(async () => ring());
      await settle();
    },
    payloads: (name: MessageName) => asked.filter(([each]) => each === name).map(([, payload]) => payload),
  };
}

/** Lets answers arrive and be drawn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1)
    await act(async () => new Promise((resolve) => setTimeout(resolve)));
}
