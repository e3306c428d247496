/** An error of the engine or of the gateway: `code` is an SQLSTATE, or PostgREST's own. */
export interface Refusal extends Error {
  code?: string;
  status?: number;
  detail?: string;
  hint?: string;
}

/** An error as PostgREST would answer it: PTxyz is status xyz, a missing right 403, a wrong argument 400. */
export function answerTo(failure: Refusal): { status: number; body: string } {
  const { code = 'XX000', message, detail = null, hint = null } = failure;
  const status = failure.status ?? statusOf(failure, code);
  return { status, body: JSON.stringify({ code, message, details: detail, hint }) };
}

function statusOf(failure: Refusal, code: string): number {
  if (code.startsWith('PT')) return Number(code.slice(2));
  if (code === '42501') return 403;
  return failure instanceof SyntaxError || /^(22|23|42|P0)/.test(code) ? 400 : 500;
}
