import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/lib/i18n';

export interface CountdownProps {
  /** ms since the epoch. */
  until: number;
  /** Said in place of `children` once the time is over. */
  over: string;
  children: ComponentChildren;
}

/** Shows something for as long as it is good, with the minutes and seconds that are left. */
export function Countdown({ until, over, children }: CountdownProps) {
  const [now, tell] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => tell(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, Math.ceil((until - now) / 1_000));
  if (left === 0) return <p role="status">{over}</p>;
  const seconds = String(left % 60).padStart(2, '0');
  return (
    <>
      {children}
      <p role="timer">{t('team.pair.left', { time: `${Math.floor(left / 60)}:${seconds}` })}</p>
    </>
  );
}
