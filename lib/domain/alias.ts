import type { TaskKey } from './task';

/** `from` is now called `to`: a moved key, or the numeric id that an API revealed. Its id is `from`. */
export interface Alias {
  kind: 'alias';
  id: TaskKey;
  to: TaskKey;
}
