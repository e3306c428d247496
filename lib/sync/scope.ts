/** A record's scope: the space, and the scope inside it. */
export function scopeIn(space: string, scope: string): string {
  return `${space}/${scope}`;
}

/** The space and the scope inside it that a record's scope names; null for one that is not shared. */
export function parseScope(scope: string): { space: string; scope: string } | null {
  const at = scope.indexOf('/');
  return at < 0 ? null : { space: scope.slice(0, at), scope: scope.slice(at + 1) };
}

/** The scope of a project, board or database; null: tasks that were met in none. */
export function containerScope(tool: string, site: string, container: string | null): string {
  return `${tool}:${encodeURIComponent(site)}:${container === null ? '' : encodeURIComponent(container)}`;
}

/** The scope of the project, board or database in which a task was met. */
export function scopeOfTask({ id, container }: { id: string; container: { id: string } | null }): string {
  const [tool = '', site = ''] = id.split(':');
  return containerScope(tool, decodeURIComponent(site), container?.id ?? null);
}

/** The scope of the check-ins under an objective that everybody sees. */
export function objectiveScope(objective: string): string {
  return `objective:${objective}`;
}

/** The scope of a team, by its short name. */
export function teamScope(team: string): string {
  return `team:${team}`;
}

/** The short name of the team whose scope it is; null for any other. */
export function teamOf(scope: string): string | null {
  return scope.startsWith('team:') ? scope.slice('team:'.length) : null;
}

/** What kind of scope a name means. */
export function kindOfScope(scope: string): 'organisation' | 'team' | 'objective' | 'container' {
  if (scope === 'org') return 'organisation';
  if (scope.startsWith('team:')) return 'team';
  return scope.startsWith('objective:') ? 'objective' : 'container';
}
