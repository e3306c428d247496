/** How a stand-in behaves, from the query of the address it was loaded at. */
export interface Options {
  /** `?count=1000`: how many tasks there are; the story has a few dozen. */
  count: number | null;
  /** `?virtual=off`: mounts every row at once. */
  virtual: boolean;
  /** `?keys=index`: rows keep their nodes and change what they show, as recycling lists do. */
  recycle: boolean;
  /** `?open=panel|focus-lock|native`: where Jira opens an issue over its board. */
  open: OpenIn;
  /** `?scheme=dark`. */
  scheme: Scheme;
}

export type OpenIn = 'panel' | 'focus-lock' | 'native';
export type Scheme = 'light' | 'dark';

function read(query: URLSearchParams): Options {
  const open = query.get('open');
  return {
    count: Number(query.get('count')) || null,
    virtual: query.get('virtual') !== 'off',
    recycle: query.get('keys') === 'index',
    open: open === 'focus-lock' || open === 'native' ? open : 'panel',
    scheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
  };
}

/** Read once: navigation inside the application does not change them. */
export const OPTIONS = read(new URLSearchParams(location.search));
