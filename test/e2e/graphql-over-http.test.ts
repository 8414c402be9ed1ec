import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, runApp } from '../support/running-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.close());

/** The names of the audits that do not pass. */
async function failing(headers: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const audits = serverAudits({
    url: app.url,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...headers, ...(init.headers as Record<string, string>) } }),
  });
  expect(audits).toHaveLength(61);
  const failed: string[] = [];
  for (const audit of audits) {
    const result = await audit.fn();
    if (result.status === 'ok') continue;
    failed.push(audit.id);
    await result.response.body?.cancel();
  }
  return failed;
}

describe('the audits of GraphQL over HTTP', () => {
  it('all pass for a client that shows it is no form of another site', async () => {
    expect(await failing({ 'apollo-require-preflight': '1' })).toEqual([]);
  });

  it('pass without that, but for the three GETs that a page of another site could send', async () => {
    expect(await failing({})).toEqual(['5A70', 'D6D5', '6A70']);
  });
});
