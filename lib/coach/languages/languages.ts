import { en } from './en';
import { es } from './es';
import type { Language } from './language';
import { zh } from './zh';

/** The languages that the Coach reads. */
export const languages: readonly Language[] = [en, zh, es];
