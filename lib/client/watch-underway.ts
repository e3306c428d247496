import type { Client } from './client';
import type { Watched } from './collect-backup';

/** So often, in ms, it is asked how far a command has come: often enough for the eye. */
const GLANCE_MS = 250;

/**
 * Carries out what may write for long, and tells how far it has come under the name of its staging, backup or step.
 * Aborted, it is given up, and throws the signal's reason; what was done by then is done, and answered.
 */
export async function watchUnderway<T>(
  client: Pick<Client, 'command'>,
  id: string,
  act: () => Promise<T>,
  { onProgress, signal }: Watched,
): Promise<T> {
  let isOver = false;
  const glance = async (): Promise<void> => {
    const far = await client.command('underway.read', { id }).catch(() => null);
    if (far && !isOver) onProgress({ ...far, isPlacing: true });
  };
  const giveUp = () => void client.command('underway.giveUp', { id }).catch(() => null);
  onProgress({ done: 0, total: 0, isPlacing: true });
  const timer = setInterval(glance, GLANCE_MS);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    return await act();
  } catch (thrown) {
    throw signal.aborted ? signal.reason : thrown;
  } finally {
    isOver = true;
    clearInterval(timer);
    signal.removeEventListener('abort', giveUp);
  }
}
