/** @jsxImportSource react */
/** The icon before a page's title; on cards it looks to selectors like a title. */
export function PageIcon({ editable = false }: { editable?: boolean }) {
  return (
    <div
      className="notion-record-icon notranslate"
      role="button"
      tabIndex={-1}
      aria-label="Page icon"
      data-content-editable-leaf={editable ? 'true' : undefined}
    >
      ▤
    </div>
  );
}
