/** @jsxImportSource react */
import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import FocusLock from 'react-focus-lock';
import type { OpenIn } from '../parts/options';
import { IssueView } from './issue-view';
import type { Issue } from './issues';
import { openIssue } from './world';

/** An issue opened over a view: in the preview panel, or in one of the two modal dialogs that Jira has had. */
export function OpenIssue({ issue, kind }: { issue: Issue; kind: OpenIn }) {
  if (kind === 'panel') return <PreviewPanel issue={issue} />;
  if (kind === 'native') {
    return createPortal(
      <NativeDialog>
        <Modal issue={issue} />
      </NativeDialog>,
      document.body,
    );
  }
  return createPortal(
    <div className="atlaskit-portal-container">
      <FocusLock autoFocus returnFocus>
        <div className="blanket" data-testid="issue.views.issue-details.issue-modal.modal-dialog--blanket">
          <div
            className="positioner"
            data-testid="issue.views.issue-details.issue-modal.modal-dialog--positioner"
          >
            <Modal issue={issue} />
          </div>
        </div>
      </FocusLock>
    </div>,
    document.body,
  );
}

function PreviewPanel({ issue }: { issue: Issue }) {
  return (
    <section className="panel" data-testid="preview-panels.preview-panel" aria-label="Panel">
      <header className="panel-head" data-testid="platform-issue-preview-panel.preview-panel-header">
        <a
          href={`/browse/${issue.key}`}
          target="_blank"
          rel="noreferrer"
          data-testid="platform-issue-preview-panel.preview-panel-new-tab-link"
        >
          Open in new tab
        </a>
        <button type="button" aria-label="Close" onClick={() => openIssue(null)}>
          ✕
        </button>
      </header>
      <IssueView issue={issue} compact />
    </section>
  );
}

function Modal({ issue }: { issue: Issue }) {
  return (
    <section
      className="modal"
      role="dialog"
      aria-modal="true"
      aria-label={issue.title}
      data-testid="issue.views.issue-details.issue-modal.modal-dialog"
    >
      <button
        type="button"
        className="modal-close"
        aria-label="Close"
        data-testid="issue-view-foundation.header.minimise-button.modal-minimise-button"
        onClick={() => openIssue(null)}
      >
        ✕
      </button>
      <IssueView issue={issue} />
    </section>
  );
}

function NativeDialog({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog className="native" ref={dialog} onClose={() => openIssue(null)}>
      {children}
    </dialog>
  );
}
