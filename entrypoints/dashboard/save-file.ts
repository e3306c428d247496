const TYPES: Record<string, string> = {
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
};

/** Lets the browser save a file made of these pieces, as if it had been downloaded. */
export function saveFile(name: string, pieces: string[]): void {
  const address = URL.createObjectURL(
    new Blob(pieces, {
      type: TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; the address must outlive this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
