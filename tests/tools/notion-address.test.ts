import { describe, expect, it } from 'vitest';
import notion from '@/lib/tools/notion';
import { shownPage } from '@/lib/tools/notion/address';

const at = (path: string) => new URL(path, 'https://app.notion.com');
const [HEX, ID] = ['0123456789ABCDEF0123456789abcdef', '01234567-89ab-cdef-0123-456789abcdef'];
const [DB_HEX, DB] = ['dddddddddddd4ddd8ddddddddddddddd', 'dddddddd-dddd-4ddd-8ddd-dddddddddddd'];

describe('a Notion address', () => {
  it.each([
    [`/acme/A-title-${HEX}`, ID, null, 'task', null, `${ID}?`],
    [`/${HEX}`, ID, null, 'task', null, `${ID}?`],
    [`/${ID}`, ID, null, 'task', null, `${ID}?`],
    [`/A-title-${ID}/`, ID, null, 'task', null, `${ID}?`],
    [`/${HEX}#${DB_HEX}`, ID, null, 'task', null, `${ID}?`],
    [`/${DB_HEX}?v=${HEX}`, null, null, 'table', DB, `${DB}?v=${HEX}`],
    [`/${DB_HEX}?v=${HEX}&p=${HEX}&pm=s`, ID, ID, 'table', DB, `${DB}?v=${HEX}`],
    [`/${DB_HEX}?p=${HEX}&pm=c`, ID, null, 'task', null, `${DB}?`],
    [`/${DB_HEX}?v=${HEX}&p=nonsense`, null, null, 'table', DB, `${DB}?v=${HEX}`],
    ['/acme', null, null, 'other', null, '/acme?'],
    [`/${HEX}0`, null, null, 'other', null, `/${HEX}0?`],
    [`/x${HEX}`, null, null, 'other', null, `/x${HEX}?`],
    [`/${HEX}/edit`, null, null, 'other', null, `/${HEX}/edit?`],
  ])('%s', (path, page, task, view, container, viewKey) => {
    const place = notion.locate(at(path));
    expect(shownPage(at(path))).toBe(page);
    expect(place.task?.id ?? null).toBe(task);
    expect(place).toMatchObject({ view, container, viewKey });
  });

  it.each([
    ['https://app.notion.com/x', true],
    ['https://www.notion.so/x', true],
    ['https://acme.notion.so/x', true],
    ['https://notion.so/x', true],
    ['https://www.notion.com/product', false],
    ['https://notion.com/', false],
    ['https://calendar.notion.so/', false],
    ['https://mail.notion.so/', false],
    ['https://developers.notion.com/', false],
    ['https://acme.notion.site/x', false],
    ['http://app.notion.com/x', false],
    ['https://notion.so.evil.example/x', false],
    ['https://evilnotion.so/x', false],
  ])('is a page of the tool or not: %s', (address, yes) => {
    expect(notion.matches(new URL(address))).toBe(yes);
  });
});
