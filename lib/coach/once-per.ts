/** The same answer, computed once for each thing asked about and forgotten with it: what is judged is never changed. */
export function oncePer<Of extends object, Answer>(compute: (of: Of) => Answer): (of: Of) => Answer {
  const known = new WeakMap<Of, { answer: Answer }>();
  return (of) => {
    const kept = known.get(of) ?? { answer: compute(of) };
    known.set(of, kept);
    return kept.answer;
  };
}
