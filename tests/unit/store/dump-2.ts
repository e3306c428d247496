/** Frozen: records as version 2 kept them, by store; a check-in with a blocker, one that withdraws it, a reminder. */
export const DUMP_2 = {
  keyResult: [
    {
      ...{ kind: 'keyResult', id: 'k1', objective: 'o1', title: 'Churn falls from 5 % to 2 %', owner: 'p1' },
      metric: {
        ...{ kind: 'decrease', baseline: 5, target: 2, unit: '%', precision: 1 },
        pacing: { shape: 'linear' },
      },
      ...{ accepted: true, weight: 1, guardrailCounts: false, addedOn: '2027-01-01', dueOn: null },
      ...{ cadence: 'weekly', lagDays: 14, code: 'A1', colour: 'indigo', order: 0, dropped: null },
      ...{ scope: 'own', clock: '17991936000000002abcdefabcdef', clocks: {} },
    },
  ],
  checkIn: [
    {
      ...{ kind: 'checkIn', id: 'i1', keyResult: 'k1', value: 4.5, confidence: 3, note: 'Two renewals' },
      ...{ blocker: 'No access to billing', nextStep: 'Ask Bo', author: 'p1', observedOn: '2027-01-08' },
      ...{ replaces: null, void: false },
      ...{ scope: 'own', clock: '17994528000000000abcdefabcdef', clocks: {} },
    },
    {
      ...{ kind: 'checkIn', id: 'i2', keyResult: 'k1', value: 4.5, confidence: 3, note: '', author: null },
      ...{ observedOn: '2027-01-08', replaces: 'i1', void: true },
      ...{ scope: 'own', clock: '17994528000000001abcdefabcdef', clocks: {} },
    },
  ],
  person: [
    {
      ...{ kind: 'person', id: 'p1', name: 'Ada Park', me: true },
      accounts: [{ tool: 'jira', site: 'acme.atlassian.net', user: '5b10a2' }],
      ...{ scope: 'own', clock: '17991936000000006abcdefabcdef', clocks: {} },
    },
  ],
};
