import type { TeamAbilities } from '@/components/dashboard/team/team-abilities';
import { askToShare } from '@/lib/platform/sharing-consent';
import { readInvitation } from '@/lib/sync/invitation-link';
import { saveFile } from './save-file';

/** What the browser and the package give to the pages of team sharing. */
export const teamAbilities: TeamAbilities = {
  copyText: (text) => navigator.clipboard.writeText(text),
  askToShare,
  saveFile,
  installSql: async () => (await import('@/lib/sync/server/install.sql?raw')).default,
  ownersGuide: async () => (await import('@/lib/sync/server/README.md?raw')).default,
  readInvitation,
};
