/** @jsxImportSource react */
import { Link } from '../parts/link';
import type { Issue } from './issues';
import { ViewHead } from './view-head';
import { world } from './world';

/** Jira's own number for an issue, by which the rows of a timeline and of a plan are named. */
const numberOf = (index: number) => 576_900 + index;

/** The timeline of a board, with a bar beside each row. */
export function Timeline() {
  const { tasks, mount } = world.use();
  return (
    <>
      <ViewHead title="Timeline" />
      <div className="grid" role="treegrid" data-testid="sr-timeline" key={mount}>
        {tasks.map((issue, index) => (
          <TimelineRow key={issue.key} issue={issue} number={numberOf(index)} />
        ))}
      </div>
    </>
  );
}

function TimelineRow({ issue, number }: { issue: Issue; number: number }) {
  const { round } = world.use();
  const content = 'roadmap.timeline-table-kit.ui.list-item-content';
  return (
    <div role="row" className="timeline-row">
      <div
        role="gridcell"
        className="row timeline-item"
        data-round={round}
        data-testid={`roadmap.timeline-table.components.list-item.container-${number}`}
      >
        <span data-testid={`roadmap.timeline-table.components.list-item.expand-button.container-${number}`}>
          <button type="button" aria-label="Expand">
            ›
          </button>
        </span>
        <Link className="row-key" href={`/browse/${issue.key}`} data-testid={`${content}.summary.key`}>
          {issue.key}
        </Link>
        <span className="row-title" data-testid={`${content}.summary.title`}>
          {issue.title}
        </span>
      </div>
      <div role="gridcell" className="bar" />
    </div>
  );
}

/** A plan: its rows carry Jira's own number alone, and the key in a link. */
export function Plan() {
  const { tasks, mount } = world.use();
  return (
    <>
      <ViewHead title="Growth plan" />
      <div className="grid" key={mount}>
        {tasks.map((issue, index) => (
          <div className="timeline-row" key={issue.key}>
            <PlanRow issue={issue} number={numberOf(index)} />
            <div className="bar" />
          </div>
        ))}
      </div>
    </>
  );
}

function PlanRow({ issue, number }: { issue: Issue; number: number }) {
  const { round } = world.use();
  return (
    <div
      className="row timeline-item"
      data-round={round}
      data-issue={number}
      data-name={`scope-issue-${number}`}
      role="presentation"
      draggable="true"
      data-testid="portfolio-3-portfolio.app-simple-plans.main.tabs.roadmap.scope.issues.issue.row"
    >
      <div>
        <input type="checkbox" aria-label="Select" />
      </div>
      <a id={`issue-link-${number}`} className="row-key" draggable="false" href={`/browse/${issue.key}`}>
        {issue.key}
        <span className="unseen">, (opens new window)</span>
      </a>
      <div aria-haspopup="true" className="row-title">
        <div role="presentation">
          <button type="button">
            <div>{issue.title}</div>
          </button>
        </div>
      </div>
    </div>
  );
}
