/** The runs of points that follow each other without a gap: a line must not be drawn where nothing is known. */
export function unbroken<P extends { value: number | null }>(
  points: readonly P[],
): (P & { value: number })[][] {
  const runs: (P & { value: number })[][] = [];
  let open = false;
  for (const point of points) {
    const { value } = point;
    if (value !== null) {
      if (!open) runs.push([]);
      runs.at(-1)?.push({ ...point, value });
    }
    open = value !== null;
  }
  return runs;
}
