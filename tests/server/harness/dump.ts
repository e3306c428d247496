import type { Server } from './server.ts';

const TABLES = ['space', 'member', 'identity', 'invitation', 'scope', 'team_member', 'document', 'figure'];

/**
 * Everything a server keeps, as text to be compared. Left out is what is meant to move without a change: how much a
 * member has sent today, and when a device was last used.
 */
export async function dumpOf(server: Server): Promise<string> {
  const lines: string[] = [];
  for (const table of TABLES) {
    const rows = await server.sql<{ line: string }>(
      `select to_jsonb(t)::text as line from throughline.${table} as t order by 1`,
    );
    lines.push(...rows.map(({ line }) => `${table} ${line}`));
  }
  const devices = await server.sql<{ line: string }>(
    `select (to_jsonb(t) - 'used_at')::text as line from throughline.device as t order by 1`,
  );
  return [...lines, ...devices.map(({ line }) => `device ${line}`)].join('\n');
}
