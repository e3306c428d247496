/** Frozen: records as version 1 kept them, by store; ties with and without an expectation, one of them deleted. */
export const DUMP_1 = {
  cycle: [
    {
      ...{ kind: 'cycle', id: 'c1', name: 'Q1 2027', startsOn: '2027-01-01', endsOn: '2027-03-31' },
      ...{ state: 'active', scope: 'own', clock: '17991936000000000abcdefabcdef', clocks: {} },
    },
  ],
  objective: [
    {
      ...{ kind: 'objective', id: 'o1', cycle: 'c1', title: 'Customers stay', why: '', forWhom: '' },
      ...{ owner: null, level: 'team', ambition: 'committed', strategy: '', order: 0 },
      ...{ scope: 'own', clock: '17991936000000001abcdefabcdef', clocks: {} },
    },
  ],
  tie: [
    {
      ...{ kind: 'tie', id: 'jira:acme.atlassian.net:ABC-1~k1', task: 'jira:acme.atlassian.net:ABC-1' },
      ...{ keyResult: 'k1', hypothesis: 'Fewer people leave in the first week', tiedBy: null },
      ...{ scope: 'own', clock: '17991936000000003abcdefabcdef', clocks: {} },
    },
    {
      ...{ kind: 'tie', id: 'jira:acme.atlassian.net:ABC-2~k1', task: 'jira:acme.atlassian.net:ABC-2' },
      ...{ keyResult: 'k1', hypothesis: '', tiedBy: 'p1' },
      ...{ scope: 'own', clock: '17991936000000004abcdefabcdef', clocks: {} },
    },
  ],
  tombstone: [
    {
      ...{ kind: 'tie', id: 'jira:acme.atlassian.net:ABC-3~k1', task: 'jira:acme.atlassian.net:ABC-3' },
      ...{ keyResult: 'k1', hypothesis: 'Nobody asks any more', tiedBy: null, deleted: true },
      ...{ scope: 'own', clock: '17991936000000005abcdefabcdef', clocks: {} },
    },
  ],
};
