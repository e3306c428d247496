import * as v from 'valibot';
import { expect, test } from 'vitest';
import { MESSAGES, type MessageName } from '@/lib/protocol/messages';

const names = Object.keys(MESSAGES) as MessageName[];

/** The fields of a message's payload, as its schema states them. */
function fieldsOf(name: MessageName): [string, v.GenericSchema][] {
  const schema = MESSAGES[name].payload as unknown as { entries?: Record<string, v.GenericSchema> };
  return Object.entries(schema.entries ?? {});
}

const accepts = (schema: v.GenericSchema, value: unknown): boolean => v.safeParse(schema, value).success;

/** Frozen: a content script is as trustworthy as its page, so each of these is a decision (README, "How it runs"). */
test('a page may ask for badges, report what it sees, send what is to be read and ask for a ticket, and nothing else', () => {
  const pages = names.filter((name) => (MESSAGES[name].callers as readonly string[]).includes('page'));
  expect(pages).toEqual(['page.badges', 'page.report', 'page.wants', 'page.answered', 'page.ticket']);
});

test.each(names)('%s names its callers', (name) => {
  const callers: readonly string[] = MESSAGES[name].callers;
  expect(callers).not.toHaveLength(0);
  expect(callers.filter((caller) => caller !== 'page' && caller !== 'surface')).toEqual([]);
});

test.each(names)('%s refuses what is no payload', (name) => {
  for (const garbage of [undefined, null, 0, Number.NaN, true, 'payload', Symbol('x'), () => {}]) {
    expect(accepts(MESSAGES[name].payload, garbage), String(garbage)).toBe(false);
  }
});

const GARBAGE: Record<string, unknown> = {
  'no number': Number.NaN,
  'a symbol': Symbol('x'),
  'a function': () => {},
  'a map': new Map(),
  'a text beyond every bound': 'x'.repeat(200_001),
  'a list of what is none of ours': [Symbol('x')],
};

test.each(names)('%s refuses garbage in each of its fields', (name) => {
  for (const [field, schema] of fieldsOf(name)) {
    for (const [label, garbage] of Object.entries(GARBAGE)) {
      expect(accepts(schema, garbage), `${field}: ${label}`).toBe(false);
    }
  }
});

test.each(names)('%s refuses a payload that lacks a field', (name) => {
  const required = fieldsOf(name).filter(([, schema]) => !schema.type.endsWith('optional'));
  expect(accepts(MESSAGES[name].payload, {})).toBe(required.length === 0);
});
