import { type Ended, run } from './command.ts';

/** What a step says of itself once it has run. `told` is printed when something failed. */
export interface Result {
  passed: number;
  failed: number;
  note: string;
  told: string;
}

/** One step of `npm test`, in words that finish "what is checked". */
export interface Step {
  name: string;
  /** What must have ended before it begins. Default: nothing. */
  after?: readonly Step[];
  run(): Promise<Result>;
}

/** A step that passes when its command ends well. */
export function commandStep(name: string, command: readonly string[], minutes = 3): Step {
  return {
    name,
    async run() {
      const ended = await run(command, minutes);
      const passed = ended.code === 0;
      return {
        passed: passed ? 1 : 0,
        failed: passed ? 0 : 1,
        note: howItEnded(ended, minutes),
        told: ended.said,
      };
    },
  };
}

/** Why a command did not end well, in a few words; '' when it did. */
export function howItEnded({ code, timedOut }: Ended, minutes: number): string {
  if (timedOut) return `stopped after ${minutes} minutes`;
  return code === 0 ? '' : `ended with code ${code}`;
}
