import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { refuseMetric } from '@/lib/domain/metric';
import { readOutline } from '@/lib/exchange/markdown-outline';
import type { Outline } from '@/lib/exchange/outline';
import { okrDraft } from '@/lib/protocol/shapes';

const read = (text: string, locale = 'en') => readOutline(text, { locale, today: '2027-02-10' });

/** What became of each line that is not blank: "keyResult", "ignored section". */
function verdicts({ lines }: Outline): string[] {
  return lines
    .filter(({ reason }) => reason !== 'blank')
    .map(({ outcome, reason }) => [outcome, reason].filter(Boolean).join(' '));
}

/** The objectives' titles with those of their key results. */
function titles({ draft }: Outline): Record<string, string[]> {
  return Object.fromEntries(draft.objectives.map((o) => [o.title, o.keyResults.map(({ title }) => title)]));
}

test('the sample of the guided start is understood wholly, with nothing guessed', () => {
  const path = fileURLToPath(new URL('../../tour/sample-okrs.md', import.meta.url));
  const outline = read(readFileSync(path, 'utf8'));
  expect(outline.lines.filter(({ outcome }) => outcome === 'notUnderstood')).toEqual([]);
  expect(outline.lines.flatMap(({ notes }) => notes)).toEqual([]);
  expect(outline.draft.cycle).toEqual({ name: 'Q1 2027', startsOn: '2027-01-01', endsOn: '2027-03-31' });
  const { objectives } = outline.draft;
  expect(objectives.map(({ keyResults }) => keyResults.length)).toEqual([3, 3, 2]);
  expect(objectives.map(({ owner }) => owner)).toEqual(['Alice Chen', 'Mei Tanaka', 'Ben Okafor']);
  expect(objectives.flatMap(({ keyResults }) => keyResults.map(({ metric }) => metric.kind))).toEqual([
    'increase',
    'decrease',
    'milestones',
    'atLeast',
    'decrease',
    'binary',
    'atMost',
    'increase',
  ]);
  expect(objectives.flatMap(({ keyResults }) => keyResults).every(({ owner }) => owner !== null)).toBe(true);
});

test('a marked document gives cycle, objectives and key results with owner and date', () => {
  const outline = read(`# Q2 2027 OKRs
O1: Win the market
Owner: Alice
- KR1: Raise activation from 20% to 40% by 2027-06-15 (@Bob)
- KR2: NPS ≥ 50

**Objective 2: Be reliable**
KR1: churn ≤ 2 %`);
  expect(outline.draft).toEqual({
    cycle: { name: 'Q2 2027', startsOn: '2027-04-01', endsOn: '2027-06-30' },
    objectives: [
      {
        ...{ title: 'Win the market', owner: 'Alice', why: '', forWhom: '', strategy: '', parent: null },
        ...{ level: 'team', ambition: 'committed' },
        keyResults: [
          {
            title: 'Raise activation from 20% to 40%',
            metric: {
              ...{ kind: 'increase', baseline: 20, target: 40, unit: '%', precision: 0 },
              pacing: { shape: 'linear' },
            },
            ...{ owner: 'Bob', dueOn: '2027-06-15', cadence: 'weekly', weight: 1 },
          },
          {
            title: 'NPS ≥ 50',
            metric: { kind: 'atLeast', low: 50, unit: '', precision: 0 },
            ...{ owner: null, dueOn: null, cadence: 'weekly', weight: 1 },
          },
        ],
      },
      expect.objectContaining({
        title: 'Be reliable',
        keyResults: [expect.objectContaining({ title: 'churn ≤ 2 %' })],
      }),
    ],
  });
});

test('a Chinese document is read as well as an English one', () => {
  const outline = read(`# 2027年第一季度 OKR

## 目标一：让新用户在第一周就用起来
负责人：张三
为什么：留存取决于第一周的体验。
- KR1：激活率从 20% 提升到 40%（负责人：李四，截止：2027-03-31）
- 关键结果2：NPS 不低于 50 (@王五)
- KR3：在3月15日前，将首次响应时间从 9 天缩短至 3 天`);
  expect(outline.lines.filter(({ outcome }) => outcome === 'notUnderstood')).toEqual([]);
  expect(outline.draft.cycle).toMatchObject({ startsOn: '2027-01-01', endsOn: '2027-03-31' });
  expect(outline.draft.objectives).toMatchObject([
    {
      title: '让新用户在第一周就用起来',
      owner: '张三',
      why: '留存取决于第一周的体验。',
      keyResults: [
        {
          title: '激活率从 20% 提升到 40%',
          owner: '李四',
          dueOn: '2027-03-31',
          metric: { baseline: 20, target: 40 },
        },
        { title: 'NPS 不低于 50', owner: '王五', metric: { kind: 'atLeast', low: 50 } },
        {
          title: '将首次响应时间从 9 天缩短至 3 天',
          dueOn: '2027-03-15',
          metric: { kind: 'decrease', unit: '天' },
        },
      ],
    },
  ]);
});

test('without any marks, headings with lists below are objectives, and other headings group them', () => {
  const outline = read(`# Product OKRs – Q1 2027

## Onboarding team

### Delight new users
Because they leave otherwise.
* **Raise activation** from 20% to 40%
* [NPS](https://example.com/nps) ≥ 50

### Loose ends
Nothing here.`);
  expect(titles(outline)).toEqual({ 'Delight new users': ['Raise activation from 20% to 40%', 'NPS ≥ 50'] });
  expect(outline.draft.objectives[0]?.why).toBe('Because they leave otherwise.');
  expect(verdicts(outline)).toEqual([
    'cycle',
    'ignored section',
    'objective',
    'detail',
    'keyResult',
    'keyResult',
    'notUnderstood noKeyResults',
    'notUnderstood outsideObjective',
  ]);
});

test('nested lists are objectives with their key results', () => {
  const outline = read(`- Make onboarding great
  - Activation 20% → 40%
  - Time to value from 9 to 3 days
- Be reliable
  - Uptime ≥ 99.9%`);
  expect(titles(outline)).toEqual({
    'Make onboarding great': ['Activation 20% → 40%', 'Time to value from 9 to 3 days'],
    'Be reliable': ['Uptime ≥ 99.9%'],
  });
  expect(outline.draft.cycle).toBeNull();
});

test('a table with named columns gives key results', () => {
  const outline = read(`| Objective | Key result | Baseline | Target | Owner | Due |
|---|---|---|---|---|---|
| Be fast | Build time in minutes | 20 | 5 | @Zoë | 2027-03-01 |
| | Deploys per week | 3 | 10 | | |
| | Cost | 10 | 10 | | |

| Name | Phone |
|---|---|
| Zoë | 123 |`);
  expect(outline.draft.objectives).toMatchObject([
    {
      title: 'Be fast',
      keyResults: [
        {
          title: 'Build time in minutes',
          owner: 'Zoë',
          dueOn: '2027-03-01',
          metric: { kind: 'decrease', target: 5 },
        },
        { title: 'Deploys per week', metric: { baseline: 3, target: 10 } },
      ],
    },
  ]);
  expect(verdicts(outline).slice(-3)).toEqual([
    'notUnderstood baselineIsTarget',
    'notUnderstood table',
    'notUnderstood table',
  ]);
});

test('a checklist below a key result that measures nothing is its milestones', () => {
  const outline = read(`# Q1 2027
## O1: Be safe
- KR1: Recovery is rehearsed by 2027-03-20
  - [x] Plan reviewed by 2027-02-01
  - [ ] Full rehearsal
- KR2: Raise coverage from 40% to 80%
  - [ ] Write tests`);
  expect(outline.draft.objectives[0]?.keyResults).toMatchObject([
    {
      metric: {
        kind: 'milestones',
        milestones: [
          { id: 'm1', title: 'Plan reviewed', weight: 1, dueOn: '2027-02-01' },
          { id: 'm2', title: 'Full rehearsal', weight: 1, dueOn: '2027-03-20' },
        ],
      },
    },
    { metric: { kind: 'increase' } },
  ]);
  expect(outline.lines.map(({ notes }) => notes.join())).toEqual([
    '',
    '',
    '',
    'tickNotImported',
    'dateMissing',
    '',
    '',
  ]);
  expect(verdicts(outline).at(-1)).toBe('ignored initiative');
});

test('how a result is measured is never guessed in silence', () => {
  const { draft, lines } = read(
    '## O1: x\n- KR1: Improve documentation\n- KR2: Publish 3 guides\n- KR3: Audit passed (yes/no)\n- KR4: Grow to 500 teams',
  );
  expect(draft.objectives[0]?.keyResults.map(({ metric }) => metric.kind)).toEqual([
    'binary',
    'increase',
    'binary',
    'increase',
  ]);
  expect(lines.map(({ notes }) => notes)).toEqual([
    [],
    ['metricGuessed'],
    ['metricGuessed'],
    [],
    ['noBaseline'],
  ]);
});

test('fields go to what they stand below, and those that cannot be read say so', () => {
  const outline = read(`## Objective: Be loved
Owner: Alice
Ambition: moonshot
Level: company
Parent: Be everywhere
For whom: new teams
- KR1: Referrals
  - Owner: Bob and Carol
  - Baseline: 35
  - Target: 120
  - Unit: teams
  - Cadence: every two weeks
  - Weight: 2
  - Due: 2027-02-30
  - Confidence: 7`);
  expect(outline.draft.objectives).toMatchObject([
    {
      owner: 'Alice',
      ambition: 'aspirational',
      level: 'company',
      parent: 'Be everywhere',
      forWhom: 'new teams',
    },
  ]);
  expect(outline.draft.objectives[0]?.keyResults).toMatchObject([
    {
      owner: 'Bob',
      cadence: 'biweekly',
      weight: 2,
      dueOn: null,
      metric: { kind: 'increase', baseline: 35, target: 120, unit: 'teams' },
    },
  ]);
  expect(verdicts(outline).slice(-2)).toEqual(['notUnderstood badValue', 'ignored measurement']);
  expect(outline.lines[7]?.notes).toEqual(['firstOwnerOnly']);
});

test('what is no key result is told line by line', () => {
  const outline = read(`Cycle: Spring (2027-02-01 to 2027-04-30)
Written by the team.
- KR0: too early
# O1: Be good
- KR1: Quality from 20 to 20
- KR2:
- a remark among the key results
- KR3: NPS ≥ 50
  - because it matters
## Initiatives
- build a thing
\`\`\`
- KR9: code
\`\`\`
# Q2 2027 OKRs
- KR1: x from 1 to 2`);
  expect(outline.draft.cycle).toEqual({ name: 'Spring', startsOn: '2027-02-01', endsOn: '2027-04-30' });
  expect(titles(outline)).toEqual({ 'Be good': ['NPS ≥ 50'] });
  expect(verdicts(outline)).toEqual([
    'cycle',
    'notUnderstood outsideObjective',
    'notUnderstood outsideObjective',
    'objective',
    'notUnderstood baselineIsTarget',
    'notUnderstood emptyTitle',
    'notUnderstood notAKeyResult',
    'keyResult',
    'ignored remark',
    'ignored initiative',
    'ignored initiative',
    'ignored code',
    'ignored code',
    'ignored code',
    'notUnderstood secondCycle',
    'notUnderstood secondCycle',
  ]);
});

test('a list entry may run on over several lines', () => {
  const outline = read('## O1: x\n- KR1: Raise activation from 20%\n  to 40% by 2027-03-01\n  (@Bob)');
  expect(outline.draft.objectives[0]?.keyResults).toMatchObject([
    { title: 'Raise activation from 20% to 40%', owner: 'Bob', dueOn: '2027-03-01' },
  ]);
  expect(verdicts(outline)).toEqual(['objective', 'keyResult', 'keyResult', 'keyResult']);
});

test('markup is text: it is taken off, never kept and never run', () => {
  const outline = read(
    '## O1: <b onclick=x>Be</b> **good** &amp; `kind`\n- KR1: ~~Old~~ <img src=x onerror=alert(1)> from 1 to 2',
  );
  expect(titles(outline)).toEqual({ 'Be good & kind': ['Old from 1 to 2'] });
});

test('an e-mail address names no owner', () => {
  const outline = read('## O1: x\n- KR1: Answer mail to help@example.com from 9 to 3 hours');
  expect(outline.draft.objectives[0]?.keyResults[0]).toMatchObject({ owner: null });
});

test('titles are cut to what is kept, and lines beyond reason are not read', () => {
  const outline = read(`## O1: ${'long '.repeat(200)}\n- KR1: ${'x'.repeat(3000)}`);
  expect(outline.draft.objectives[0]?.title.length).toBeLessThanOrEqual(500);
  expect(outline.lines[0]?.notes).toEqual(['titleCut']);
  expect(verdicts(outline)).toEqual(['objective', 'notUnderstood tooLong']);
});

test.each([
  ['a megabyte and more', 'x'.repeat(1_000_001)],
  ['a megabyte of three-byte signs', '目'.repeat(333_334)],
  ['more than 20,000 lines', '\n'.repeat(20_000)],
  ['more than 2,000 key results', `# O1: x\n${'- KR1: a\n'.repeat(2001)}`],
])('%s is refused as too large', (_, text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: 'tooLarge' }));
});

test('nothing in, nothing out', () => {
  expect(read('').draft).toEqual({ cycle: null, objectives: [] });
  expect(read('\ufeff\r\n\r\n').lines.map(({ reason }) => reason)).toEqual(['blank', 'blank', 'blank']);
});

test('what is proposed can be created as it stands', () => {
  const outline = read(
    `# Q1 2027\n## O1: x (@${'n'.repeat(300)})\n- KR1: ${'y'.repeat(900)} from 1 to 2\n- KR2: b from 0.1234567 to 3 ${'u'.repeat(60)}`,
  );
  expect(v.safeParse(okrDraft, outline.draft).success).toBe(true);
  for (const { metric } of outline.draft.objectives.flatMap(({ keyResults }) => keyResults)) {
    expect(refuseMetric(metric)).toBeNull();
  }
});
