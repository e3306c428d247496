import { type Issue, issues } from '../jira/issues';
import { navigate } from '../parts/address';
import { OPTIONS } from '../parts/options';
import { createWorld } from '../parts/world';
import { issuePath, LIST } from './place';

export const world = createWorld<Issue>(issues(OPTIONS.count ?? undefined));

/** Goes to an issue's page, or with null to the list. */
export function openIssue(key: string | null): void {
  const issue = world.now().tasks.find((one) => one.key === key);
  navigate(issue ? issuePath(issue) : LIST);
}
