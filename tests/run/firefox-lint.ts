import { run } from './command.ts';
import { howItEnded, type Step } from './step.ts';

/** What the linter of Firefox's store complains of. */
export interface Complaint {
  code: string;
  file?: string;
  line?: number;
  column?: number;
  message: string;
}

/** Warnings that are known and harmless, each with its reason. */
const KNOWN: { code: string; file: RegExp; why: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\//,
    why: 'Preact can set innerHTML; we never ask it to, and a test looks for it',
  },
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    file: /^manifest\.json$/,
    why: 'the extension is for desktops',
  },
];

const MINUTES = 3;

/** The linter of Firefox's store over the Firefox build: no error, and no warning but the known ones. */
export const firefoxLint: Step = {
  name: 'web-ext lint',
  async run() {
    const command = ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--output', 'json'];
    const ended = await run([...command, '--no-config-discovery'], MINUTES);
    const found = read(ended.output);
    const bad = found && [...found.errors, ...found.warnings.filter((warning) => !isKnown(warning))];
    const passed = bad?.length === 0 && !ended.timedOut;
    const known = found ? found.warnings.length : 0;
    return {
      passed: passed ? 1 : 0,
      failed: passed ? 0 : 1,
      note: passed ? `${known} known warnings` : howItEnded(ended, MINUTES),
      told: bad ? bad.map(inWords).join('\n') : ended.said,
    };
  },
};

/** True for a warning that is known to be harmless. */
export function isKnown({ code, file = '' }: Complaint): boolean {
  return KNOWN.some((known) => known.code === code && known.file.test(file));
}

function read(output: string): { errors: Complaint[]; warnings: Complaint[] } | null {
  try {
    return JSON.parse(output);
  } catch {
    return null;
  }
}

function inWords({ code, file, line, column, message }: Complaint): string {
  return `${file ?? 'manifest.json'}:${line ?? 0}:${column ?? 0} ${code}: ${message}`;
}
