import { env, platform } from 'node:process';

/** Whether a window can be shown: everywhere but on a Linux without a display server. */
export function hasDisplay(): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
