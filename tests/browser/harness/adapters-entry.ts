import { TOOLS } from '@/lib/tools/registry';

Object.assign(globalThis, { TOOLS });
