/** What of a page may be said in a diagnostic: words of the web and of the tool, never those of the people who use it. */

const TAGS = new Set(
  (
    'a article aside body button canvas dd dialog div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr iframe ' +
    'img input label li main nav ol p pre section select slot span strong summary svg table tbody td textarea tfoot ' +
    'th thead time tr ul video'
  ).split(' '),
);

const ROLES = new Set(
  (
    'alert alertdialog application article banner button cell checkbox columnheader combobox complementary ' +
    'contentinfo dialog document feed figure form grid gridcell group heading img link list listbox listitem log ' +
    'main menu menubar menuitem navigation none note option presentation progressbar radio radiogroup region row ' +
    'rowgroup rowheader search searchbox separator status switch tab table tablist tabpanel textbox toolbar tooltip ' +
    'tree treegrid treeitem'
  ).split(' '),
);

/** Words of addresses that name a kind of page. */
const PLACES = new Set(
  (
    'backlog board boards browse c calendar core dashboard databases filter filters gantt home inbox issue ' +
    'issues jira list my-tasks my_tasks native plans portfolio project projects queues rapidboard.jspa scenarios ' +
    'search secure servicedesk servicedesk-management software sprint story table task tasks team teams timeline ' +
    'view your-work'
  ).split(' '),
);

/** Parameters of addresses whose names are the tool's. */
const PARAMETERS = new Set(
  (
    'assignee filter groupby jql modal p peek pm project projectkey quickfilter rapidview selectedissue selectedtab ' +
    'sprint startat task v vid view'
  ).split(' '),
);

/** Names of attributes and test ids as programmers write them: no digits, which ids have. */
const NAME = /^[a-z]+(?:[-_][a-z]+)*$/;
const LONGEST_NAME = 48;

/** Names of classes as these tools' programmers write them: `notion-table-view`, `BoardCardLayout`, `BoardCard-taskName`. */
const CLASS = /^(?:notion-[a-z]+(?:[-_][a-z]+)*|[A-Z][a-z]+[A-Z][A-Za-z]+(?:-{1,2}[a-z][A-Za-z]+){0,2})$/;

/** `other` for a tag that is not the web's. */
export function sayTag(element: Element): string {
  const tag = element.localName;
  return TAGS.has(tag) ? tag : tag.includes('-') ? 'custom-element' : 'other';
}

/** '' for a role that is none. */
export function sayRole(element: Element): string {
  const role = element.getAttribute('role')?.toLowerCase() ?? '';
  return ROLES.has(role) ? role : '';
}

/** The name of an attribute; '' when it may be more than a name. */
export function sayName(name: string): string {
  return name.length <= LONGEST_NAME && NAME.test(name) ? name : '';
}

/** The last part of a test id; `…` when that may be an id. `own` are the page's ids, in lower case. */
export function sayTestId(value: string, own: ReadonlySet<string>): string {
  const leaf = value.split('.').at(-1) ?? '';
  return sayName(leaf) && !own.has(leaf) ? leaf : '…';
}

/** The first few names of classes that are the tool's. */
export function sayClasses(element: Element): string[] {
  return [...element.classList].filter((name) => name.length <= LONGEST_NAME && CLASS.test(name)).slice(0, 4);
}

/** The form of an address: what kind of page, never which one. */
export function sayAddress(url: URL, hosts: readonly string[]): string {
  const host = hosts.map((pattern) => pattern.split('/')[2]).find((known) => covers(known, url));
  const path = url.pathname.split('/').map((part) => (PLACES.has(part.toLowerCase()) ? part : shape(part)));
  const query = [...url.searchParams].map(
    ([name, value]) => `${PARAMETERS.has(name.toLowerCase()) ? name : '[name]'}=${shape(value)}`,
  );
  const search = query.length > 0 ? `?${query.join('&')}` : '';
  return `${host ?? '[host]'}${path.join('/')}${search}${url.hash ? '#[hash]' : ''}`;
}

function covers(host: string | undefined, { host: own }: URL): boolean {
  return host === own || (host?.startsWith('*.') === true && own.endsWith(host.slice(1)));
}

function shape(text: string): string {
  if (text === '') return '';
  if (/^\d+$/.test(text)) return '[number]';
  if (/^[a-z][a-z0-9_]*-\d+$/i.test(text)) return '[key]';
  if (/(^|-)[0-9a-f]{32}$/i.test(text) || /^[0-9a-f-]{36}$/i.test(text)) return '[hex]';
  return '[word]';
}
