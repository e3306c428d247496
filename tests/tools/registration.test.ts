import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { BUILTIN_TOOLS } from '@/lib/tools/builtin';
import { BUILTIN_HOSTS } from '@/lib/tools/hosts';
import { OPTIONAL_TOOLS } from '@/lib/tools/optional';
import { READERS } from '@/lib/tools/readers';
import { TOOLS, toolOf } from '@/lib/tools/registry';

const FOLDER = join(import.meta.dirname, '../../lib/tools');

/** Frozen: a further built-in tool would ask every installation for a host, and be off until each agrees. */
const BUILTIN_NAMES = ['asana', 'jira', 'notion'];

const named = (tools: readonly { name: string }[]) => tools.map(({ name }) => name).sort();

describe('the built-in tools', () => {
  it('are the three that they have always been', () => {
    expect(named(BUILTIN_TOOLS)).toEqual(BUILTIN_NAMES);
    expect(new Set(BUILTIN_TOOLS.map(({ access }) => access))).toEqual(new Set(['builtin']));
  });

  it('ask for the hosts of the manifest, and for no other', () => {
    const hosts = BUILTIN_TOOLS.flatMap((tool) => tool.hosts);
    expect([...hosts].sort()).toEqual([...BUILTIN_HOSTS].sort());
  });
});

describe('the optional tools', () => {
  it('are the files of their folder, by the same names', () => {
    const files = readdirSync(join(FOLDER, 'optional')).map((file) => file.replace(/\.ts$/, ''));
    expect(named(OPTIONAL_TOOLS)).toEqual(files.sort());
    expect(new Set(OPTIONAL_TOOLS.map(({ access }) => access))).toEqual(new Set(['optional']));
  });

  it('ask for no host of a built-in one', () => {
    for (const host of OPTIONAL_TOOLS.flatMap((tool) => tool.hosts)) {
      const page = new URL(host.replace('*.', 'any.').replace(/\*$/, ''));
      expect(BUILTIN_TOOLS.filter((tool) => tool.matches(page)).map(({ name }) => name)).toEqual([]);
      expect(BUILTIN_HOSTS).not.toContain(host);
    }
  });

  it('can be told from one another: any host may be a self-hosted one', () => {
    const isSelfHosted = OPTIONAL_TOOLS.map(({ hosts }) => hosts.length === 0);
    expect(isSelfHosted.indexOf(true)).toBeGreaterThan(isSelfHosted.lastIndexOf(false));
    for (const { hosts, recognises } of OPTIONAL_TOOLS)
      expect(typeof recognises === 'function').toBe(hosts.length === 0);
    expect(toolOf(new URL('https://linear.app/acme/team/ENG/active'))?.name).toBe('linear');
    expect(toolOf(new URL('https://jira.acme.example/browse/WEB-1'))?.name).toBe('jira-data-center');
    expect(toolOf(new URL('https://acme.atlassian.net/wiki/spaces/WEB'))).toBeNull();
  });
});

test('a tool is in the file that is called as it is', () => {
  const files = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''));
  expect(files).toEqual(expect.arrayContaining(BUILTIN_NAMES));
  expect(new Set(named(TOOLS)).size).toBe(TOOLS.length);
});

test('a reader is that of a tool', () => {
  expect(named(TOOLS)).toEqual(expect.arrayContaining(READERS.map(({ adapter }) => adapter)));
});
