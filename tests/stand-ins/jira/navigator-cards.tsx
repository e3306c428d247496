/** @jsxImportSource react */
import { VirtualRows } from '../parts/virtual-rows';
import type { Issue } from './issues';
import { openIssue, world } from './world';

const CARD_PX = 84;
const LIST = 'issue-navigator.ui.issue-results.detail-view.card-list';

/** The list beside the open issue. Choosing another changes the address and loads no document. */
export function NavigatorCards({ issues, open }: { issues: readonly Issue[]; open: Issue }) {
  return (
    <ul className="split-list" aria-label="Work" data-testid={`${LIST}.card-container`}>
      <VirtualRows
        className="split-rows"
        items={issues}
        size={CARD_PX}
        idOf={(issue) => issue.key}
        render={(issue) => <NavigatorCard issue={issue} isOpen={issue.key === open.key} />}
      />
    </ul>
  );
}

function NavigatorCard({ issue, isOpen }: { issue: Issue; isOpen: boolean }) {
  const { round } = world.use();
  return (
    <li className="split-card" data-testid={`${LIST}.card.list-item`} data-round={round}>
      <a
        href={`/issues/${issue.key}${location.search}`}
        data-testid={`${LIST}.card`}
        aria-current={isOpen}
        onClick={(event) => {
          event.preventDefault();
          openIssue(issue.key);
        }}
      >
        <div data-testid={`${LIST}.card.summary`}>{issue.title}</div>
        <span className="trail">{issue.key}</span>
      </a>
    </li>
  );
}
