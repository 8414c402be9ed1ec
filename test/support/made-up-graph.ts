const source = {
  name: 'Made-up register',
  url: 'https://register.example/entry',
  statedOn: '2025-12-31',
  retrievedOn: '2026-01-15',
};

/** Lines of a graph file: a chip, and a Singapore company whose parent is run from China. */
export const madeUpGraph = [
  { type: 'entity', key: 'dragon', name: 'Dragon Group', jurisdiction: 'CN', source },
  { type: 'headquarters', entity: 'dragon', country: 'CN', source },
  { type: 'ownerStatement', entity: 'dragon', statement: 'DISPERSED', source },
  { type: 'entity', key: 'cloud', name: 'Cloud Pte', jurisdiction: 'SG', source },
  { type: 'headquarters', entity: 'cloud', country: 'SG', source },
  {
    type: 'ownership',
    owner: 'dragon',
    owned: 'cloud',
    interest: 'SHAREHOLDING',
    share: { exact: 100 },
    source,
  },
  {
    type: 'chip',
    key: 'h9',
    name: 'Hopper Nine',
    performance: [{ operation: 'FP16', bits: 16, teraOps: 989.5 }],
    dieAreaMm2: 814,
    nonPlanar: true,
    designedForDataCenter: true,
    source,
  },
];

/** A fact of another company, which no question about these has to do with. */
export const elsewhere = [{ type: 'entity', key: 'other', name: 'Other Company' }];

/** Another register's word on where the company is run from. */
export const contradiction = [
  { type: 'headquarters', entity: 'cloud', country: 'MY', source: { name: 'Another register' } },
];
