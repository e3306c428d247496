import { expect, test } from 'vitest';
import { spaceOfPolicy } from '@/lib/services/sharing/enrol';

const team = { url: 'https://team.test/', space: 'acme', code: 'c'.repeat(43) };
const provider = { issuer: 'https://id.test', client: 'throughline' };

test('a policy names a server and a space, and where its people sign in', () => {
  const found = { url: 'https://team.test', key: null, space: 'acme', code: team.code };
  expect(spaceOfPolicy({ team })).toEqual({ ...found, provider: null });
  expect(spaceOfPolicy({ team: { ...team, key: 'k', ...provider } })).toEqual({
    ...found,
    key: 'k',
    provider,
  });
});

test.each([
  ['nothing', null],
  ['patches alone', { patches: [] }],
  ['a way that is not encrypted', { team: { ...team, url: 'http://team.test' } }],
  ['no code', { team: { ...team, code: 7 } }],
  [
    'a provider without a client, which must not let in without signing in',
    { team: { ...team, issuer: provider.issuer } },
  ],
  ['a provider that is no address', { team: { ...team, ...provider, issuer: 'login' } }],
])('a policy with %s names none', (_, policy) => {
  expect(spaceOfPolicy(policy)).toBeNull();
});
