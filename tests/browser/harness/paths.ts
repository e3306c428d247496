import { fileURLToPath } from 'node:url';

/** The checkout, without a trailing slash. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where tests and the tour leave what they made; ignored by git. */
export const ARTIFACTS = `${ROOT}/tests/.artifacts`;
