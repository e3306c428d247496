/** @jsxImportSource react */
/** The icon before a page's title: a button, but on cards and in lists, where it looks to selectors like a title. */
export function PageIcon({ editable = false }: { editable?: boolean }) {
  return (
    <div
      className="notion-record-icon notranslate"
      role={editable ? undefined : 'button'}
      tabIndex={editable ? undefined : -1}
      aria-label={editable ? undefined : 'Page icon'}
      data-content-editable-leaf={editable ? 'true' : undefined}
    >
      ▤
    </div>
  );
}
