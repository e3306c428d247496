import * as v from 'valibot';

/** A line to judge. The truth about it is known where it carries a label or flags. */
const line = v.looseObject({
  text: v.string(),
  lang: v.optional(v.nullable(v.string())),
  kind: v.optional(v.picklist(['key_result', 'objective']), 'key_result'),
  label: v.optional(v.nullable(v.string())),
  findings: v.optional(v.nullable(v.array(v.unknown()))),
  obj_flags: v.optional(v.nullable(v.array(v.string()))),
});

export type CoachLine = v.InferOutput<typeof line>;

/** Reads a line of JSON, or throws what is wrong with it. */
export function readLine(text: string): CoachLine {
  const result = v.safeParse(line, JSON.parse(text));
  if (result.success) return result.output;
  throw new Error(
    result.issues.map((issue) => `${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`).join('; '),
  );
}
