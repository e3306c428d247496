import {
  checkIn,
  clockAt,
  type Document,
  keyResult,
  objective,
  task,
  tie,
  write,
} from './harness/documents.ts';

export const WEB = 'jira:acme.example:WEB';
export const WEB_1 = 'jira:acme.example:WEB-1';
/** What becomes of a document. */
type Verdict = 'taken' | 'not-allowed' | 'append-only' | 'bad-document' | 'no-such-scope';

/** What is sent: `me` is the sender's person, `n` makes ids that are not there yet. */
type Sent = (me: string, n: number) => Document;

/** Some fields of a document that is there. */
export const patch = (scope: string, kind: string, id: string, fields: Record<string, unknown>): Document => {
  const clock = clockAt();
  return {
    ...write(scope, kind, id, fields),
    clocks: Object.fromEntries(Object.keys(fields).map((f) => [f, clock])),
  };
};

/** Each row: what, whether a member may, and whether leads and admins may. Ada is an admin, Otto is no member. */
export const TABLE: [what: string, sent: Sent, member: Verdict, leads: Verdict][] = [
  [
    'a cycle',
    (_, n) =>
      write('org', 'cycle', `c${n}`, {
        name: 'Q1',
        startsOn: '2026-01-01',
        endsOn: '2026-03-31',
        state: 'active',
      }),
    'not-allowed',
    'taken',
  ],
  ['an objective of their own', (me, n) => objective(me, `o${n}`), 'taken', 'taken'],
  ['an objective of nobody', (_, n) => objective(null, `o${n}`), 'not-allowed', 'taken'],
  [
    "a change of another's objective",
    () => patch('org', 'objective', 'adas', { title: 'Mine' }),
    'not-allowed',
    'taken',
  ],
  [
    "another's objective, taken over",
    (me) => patch('org', 'objective', 'adas', { owner: me }),
    'not-allowed',
    'taken',
  ],
  [
    "a key result of their own under another's objective",
    (me, n) => keyResult(me, `k${n}`, 'adas'),
    'taken',
    'taken',
  ],
  [
    "a key result for another under another's objective",
    (_, n) => keyResult('ada', `k${n}`, 'adas'),
    'not-allowed',
    'taken',
  ],
  [
    'a key result for another under their own objective',
    (me, n) => keyResult('ada', `k${n}`, `of-${me}`),
    'taken',
    'taken',
  ],
  [
    'a key result under no objective',
    (me, n) => keyResult(me, `k${n}`, 'none'),
    'bad-document',
    'bad-document',
  ],
  [
    "a change of another's key result",
    () => patch('org', 'keyResult', 'adas-kr', { title: 'Mine' }),
    'not-allowed',
    'taken',
  ],
  [
    'an alignment of their own objective',
    (me, n) =>
      write('org', 'alignment', `a${n}`, { child: `of-${me}`, parent: { kind: 'objective', id: 'adas' } }),
    'taken',
    'taken',
  ],
  [
    "an alignment of another's objective",
    (me, n) =>
      write('org', 'alignment', `a${n}`, { child: 'adas', parent: { kind: 'objective', id: `of-${me}` } }),
    'not-allowed',
    'taken',
  ],
  ['a check-in of their own', (me, n) => checkIn(me, `i${n}`, 'adas-kr', 'objective:adas'), 'taken', 'taken'],
  [
    "a check-in in a member's name",
    (_, n) => checkIn('vera', `i${n}`, 'adas-kr', 'objective:adas'),
    'not-allowed',
    'not-allowed',
  ],
  [
    'a check-in in the name of someone who is no member',
    (_, n) => checkIn('otto', `i${n}`, 'adas-kr', 'objective:adas'),
    'not-allowed',
    'taken',
  ],
  [
    'a check-in of nobody',
    (_, n) => checkIn(null, `i${n}`, 'adas-kr', 'objective:adas'),
    'not-allowed',
    'taken',
  ],
  [
    'a check-in on a key result that is not there',
    (me, n) => checkIn(me, `i${n}`, 'none', 'objective:adas'),
    'bad-document',
    'bad-document',
  ],
  [
    'a check-in in the scope of another objective',
    (me, n) => checkIn(me, `i${n}`, 'adas-kr', `objective:of-${me}`),
    'bad-document',
    'bad-document',
  ],
  [
    "a check-in that corrects another's",
    (me, n) => checkIn(me, `i${n}`, 'adas-kr', 'objective:adas', { replaces: 'veras' }),
    'not-allowed',
    'not-allowed',
  ],
  [
    'a check-in that corrects one of someone who is no member',
    (me, n) => checkIn(me, `i${n}`, 'adas-kr', 'objective:adas', { replaces: 'ottos' }),
    'not-allowed',
    'taken',
  ],
  [
    "another's check-in with other content",
    () => checkIn('vera', 'veras', 'adas-kr', 'objective:adas', { value: 9 }),
    'append-only',
    'append-only',
  ],
  [
    'an answer of their own',
    (me, n) => write('objective:adas', 'reply', `r${n}`, { checkIn: 'veras', author: me, text: 'How?' }),
    'taken',
    'taken',
  ],
  [
    'an answer in the name of someone who is no member',
    (_, n) => write('objective:adas', 'reply', `r${n}`, { checkIn: 'veras', author: 'otto', text: 'How?' }),
    'not-allowed',
    'taken',
  ],
  [
    "an answer in a member's name",
    (_, n) => write('objective:adas', 'reply', `r${n}`, { checkIn: 'veras', author: 'vera', text: 'How?' }),
    'not-allowed',
    'not-allowed',
  ],
  [
    "another's answer, withdrawn",
    () => patch('objective:adas', 'reply', 'veras-r', { deleted: true }),
    'not-allowed',
    'not-allowed',
  ],
  [
    "another's answer with other words",
    () => write('objective:adas', 'reply', 'veras-r', { checkIn: 'veras', author: 'vera', text: 'No' }),
    'append-only',
    'append-only',
  ],
  [
    'an answer to no check-in',
    (me, n) => write('objective:adas', 'reply', `r${n}`, { checkIn: 'none', author: me, text: 'How?' }),
    'bad-document',
    'bad-document',
  ],
  [
    'a recorded change of their own objective',
    (me, n) =>
      write('org', 'revision', `v${n}`, { subject: { kind: 'objective', id: `of-${me}` }, by: me, at: 1 }),
    'taken',
    'taken',
  ],
  [
    "a recorded change of another's objective",
    (me, n) =>
      write('org', 'revision', `v${n}`, { subject: { kind: 'objective', id: 'veras-o' }, by: me, at: 1 }),
    'not-allowed',
    'taken',
  ],
  [
    "a recorded change in another's name",
    (me, n) =>
      write('org', 'revision', `v${n}`, {
        subject: { kind: 'objective', id: `of-${me}` },
        by: 'vera',
        at: 1,
      }),
    'not-allowed',
    'not-allowed',
  ],
  ['themselves', (me) => write('org', 'person', me, { name: me, accounts: [] }), 'taken', 'taken'],
  [
    'somebody who is not there yet',
    (_, n) => write('org', 'person', `p${n}`, { name: 'Pia', accounts: [] }),
    'taken',
    'taken',
  ],
  [
    'a change of somebody who is no member',
    () => patch('org', 'person', 'otto', { name: `O ${clockAt()}` }),
    'not-allowed',
    'taken',
  ],
  [
    'another member',
    () => write('org', 'person', 'vera', { name: 'V', accounts: [] }),
    'not-allowed',
    'not-allowed',
  ],
  [
    'a rule of the organisation',
    (_, n) => write('org', 'tyingRule', `t${n}`, { match: {}, means: {} }),
    'not-allowed',
    'taken',
  ],
  [
    'a rule of a container',
    (_, n) => write(WEB, 'tyingRule', `t${n}`, { match: {}, means: {} }),
    'taken',
    'taken',
  ],
  ['a task', (_, n) => task(WEB, `${WEB_1}${n}`), 'taken', 'taken'],
  ['another name of a task', (_, n) => write(WEB, 'alias', `${WEB_1}${n}x`, { to: WEB_1 }), 'taken', 'taken'],
  [
    'an exemption',
    (_, n) => write(WEB, 'exemption', `${WEB_1}${n}`, { task: `${WEB_1}${n}`, reason: 'upkeep' }),
    'taken',
    'taken',
  ],
  ['a tie of their own', (me, n) => tie(WEB, `${WEB_1}${n}`, 'adas-kr', me), 'taken', 'taken'],
  ['a tie of nobody', (_, n) => tie(WEB, `${WEB_1}${n}n`, 'adas-kr', null), 'taken', 'taken'],
  [
    "a tie in another's name",
    (_, n) => tie(WEB, `${WEB_1}${n}v`, 'adas-kr', 'vera'),
    'not-allowed',
    'not-allowed',
  ],
  [
    "the end of another's tie",
    () => patch(WEB, 'tie', `${WEB_1}~adas-kr`, { deleted: true }),
    'taken',
    'taken',
  ],
  [
    "a review in another's name",
    () => patch(WEB, 'tie', `${WEB_1}~adas-kr`, { review: { answer: 'moved', at: 1, by: 'vera' } }),
    'not-allowed',
    'not-allowed',
  ],
  [
    'a standing',
    () => write('org', 'standing', 'adas-kr', { checkIn: null }),
    'bad-document',
    'bad-document',
  ],
  [
    'an objective in a closed team of others',
    (me, n) => objective(me, `o${n}`, 'team:board'),
    'no-such-scope',
    'taken',
  ],
  [
    'a task in the scope of an objective',
    (_, n) => task('objective:adas', `${WEB_1}${n}`),
    'bad-document',
    'bad-document',
  ],
];
