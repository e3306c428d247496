/** @jsxImportSource react */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { OPTIONS } from '../parts/options';
import { IssueTableRow } from './issue-table-row';
import type { Issue } from './issues';

const ROW_PX = 40;

/** The table of a search, which mounts only the rows near its window, unless `?virtual=off`. */
export function NavigatorTable({ issues }: { issues: readonly Issue[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: issues.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 4,
  });
  const mounted = virtualizer.getVirtualItems();
  const from = OPTIONS.virtual ? (mounted[0]?.index ?? 0) : 0;
  const shown = OPTIONS.virtual ? issues.slice(from, from + mounted.length) : issues;
  const after = issues.length - from - shown.length;
  return (
    <div
      className="table-scroller"
      data-testid="native-issue-table.ui.scroll-container.scroll-container"
      ref={scroller}
    >
      <table className="issue-table" aria-label="Work" data-vc="issue-table">
        <thead>
          <tr>
            <th aria-label="Selected" />
            <th>Work</th>
            <th>Assignee</th>
            <th>Status</th>
          </tr>
        </thead>
        <tbody>
          <tr style={{ height: from * ROW_PX }} />
          {shown.map((issue) => (
            <IssueTableRow key={issue.key} issue={issue} />
          ))}
          <tr style={{ height: after * ROW_PX }} />
        </tbody>
      </table>
    </div>
  );
}
