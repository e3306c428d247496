import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../../coach/main';

let folder = '';
let said: string[] = [];
let complained: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coach-'));
  said = [];
  complained = [];
  vi.spyOn(console, 'log').mockImplementation((text) => void said.push(String(text)));
  vi.spyOn(console, 'error').mockImplementation((text) => void complained.push(String(text)));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function file(...lines: string[]): string {
  const path = join(folder, 'lines.jsonl');
  writeFileSync(path, lines.join('\n'));
  return path;
}

test('each line comes back with its verdict and its findings', async () => {
  const path = file(
    '\uFEFF{"text":"Launch the parts shop","lang":"en","kind":"key_result","note":1}',
    '',
    '{"text":"入住率提升到90%","lang":"zh","kind":"key_result"}\r',
    '{"text":"Migrar el archivo","lang":"es","kind":"objective"}',
  );
  expect(await main(path, false)).toBe(0);
  expect(said.map((line) => JSON.parse(line))).toEqual([
    {
      text: 'Launch the parts shop',
      lang: 'en',
      kind: 'key_result',
      note: 1,
      verdict: 'task',
      findings: [
        { rule: 'key-result-is-task', tier: 'firm' },
        { rule: 'number-less', tier: 'firm' },
      ],
    },
    { text: '入住率提升到90%', lang: 'zh', kind: 'key_result', verdict: 'outcome', findings: [] },
    {
      text: 'Migrar el archivo',
      lang: 'es',
      kind: 'objective',
      verdict: 'objective',
      findings: [{ rule: 'objective-is-task', tier: 'firm' }],
    },
  ]);
});

test('a line that cannot be read is told by its number, and the rest goes on', async () => {
  const path = file('{"text":', '{"lang":"en"}', '{"text":"a","kind":"wish"}', '{"text":"Uptime 99.9%"}');
  expect(await main(path, false)).toBe(1);
  expect(complained).toHaveLength(3);
  expect(complained[0]).toMatch(/lines\.jsonl:1: /);
  expect(complained[1]).toMatch(/lines\.jsonl:2: text: /);
  expect(complained[2]).toMatch(/lines\.jsonl:3: kind: /);
  expect(said).toHaveLength(1);
});

test('the table counts accusations of labelled lines by tier and language', async () => {
  const path = file(
    '{"text":"Launch the parts shop","lang":"en","label":"task"}',
    '{"text":"Hold 4 workshops","lang":"en","label":"activity_count"}',
    '{"text":"Open the archive","lang":"en","label":"outcome"}',
    '{"text":"Churn below 2%","lang":"en","label":"outcome"}',
  );
  expect(await main(path, true)).toBe(0);
  expect(said.join('\n')).toMatch(
    /^en +firm +precision 66\.7 \(.*2\/3\) +recall 100\.0 \(.*2\/2\) +outcomes accused 50\.0/m,
  );
  expect(said.join('\n')).toMatch(/lines a second/);
});
