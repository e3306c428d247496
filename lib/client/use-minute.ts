import { useEffect, useState } from 'preact/hooks';

/** Now, in ms since the epoch, told anew each minute while the component is shown: what is told as an age grows. */
export function useMinute(): number {
  const [now, tell] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => tell(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
