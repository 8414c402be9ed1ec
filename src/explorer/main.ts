import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** The queries of the README, each in a tab of its own, so that the first thing to do here is to press the play button. */
const queries = import.meta.glob<string>('../../docs/queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const defaultTabs = Object.keys(queries)
  .sort()
  .map((path) => ({ query: queries[path] ?? '' }));

const page = document.querySelector('#explorer');
if (page === null) throw new Error('index.html has no element #explorer.');
createRoot(page).render(
  createElement(GraphiQL, {
    fetcher: createGraphiQLFetcher({ url: '/graphql' }),
    // The editor stays blank when it is given an empty list.
    ...(defaultTabs.length > 0 && { defaultTabs }),
    shouldPersistHeaders: false,
  }),
);
