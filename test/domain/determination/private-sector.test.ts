import { expect, test } from 'vitest';
import { NOTHING_ATTESTED } from '../../../src/domain/determination/question.ts';
import { graph } from '../../support/ownership-graph.ts';
import { ask } from './ask.ts';

const attestations = { ...NOTHING_ATTESTED, privateSectorManufacturing: true };
const acm = (built: ReturnType<typeof graph>) =>
  ask(built.closure(), {
    attestations,
    destination: 'MY',
    asOf: '2025-06-01',
  }).codified.exceptions.find(({ code }) => code === 'ACM');
const maker = () => graph().headquartered('a', 'MY');

test('ACM is open to a maker that is attested to be private and of which nothing else is on record', () => {
  expect(acm(maker().says('a', 'TOP'))?.availability).toBe('AVAILABLE');
});

test('ACM is for a person where a state controls the maker on record', () => {
  const found = acm(maker().state('malaysia', 'MY').owns('malaysia', 'a', 60));
  expect(found?.availability).toBe('REVIEW');
  expect(found?.reason).toContain('malaysia');
});

test('ACM is for a person where the maker is a body of a state', () => {
  const found = acm(graph().entity('a', 'STATE_BODY').headquartered('a', 'MY').says('a', 'TOP'));
  expect(found?.availability).toBe('REVIEW');
});

test('ACM is open where the state is the United States, or holds less than control', () => {
  expect(acm(maker().state('usa', 'US').owns('usa', 'a', 60))?.availability).toBe('AVAILABLE');
  const minority = maker()
    .state('malaysia', 'MY')
    .owns('malaysia', 'a', 40)
    .owns('b', 'a', 60)
    .says('b', 'TOP')
    .headquartered('b', 'MY');
  expect(acm(minority)?.availability).toBe('AVAILABLE');
});
