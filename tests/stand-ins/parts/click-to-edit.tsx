/** @jsxImportSource react */
import { useState } from 'react';

interface ClickToEditProps {
  value: string;
  label: string;
  save(value: string): void;
}

/** Text that becomes a field when clicked; Enter or leaving saves, Escape does not. */
export function ClickToEdit({ value, label, save }: ClickToEditProps) {
  const [draft, setDraft] = useState<string | null>(null);
  function finish(): void {
    if (draft) save(draft);
    setDraft(null);
  }
  if (draft === null) {
    return (
      <button type="button" className="click-to-edit" onClick={() => setDraft(value)}>
        {value}
      </button>
    );
  }
  return (
    <input
      className="click-to-edit"
      aria-label={label}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
