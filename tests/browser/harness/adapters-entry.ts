import { TOOLS } from '@/lib/tools/registry';
import { adapterOf } from '@/lib/tools/tool';

Object.assign(globalThis, { TOOLS: TOOLS.map((tool) => adapterOf(tool)) });
