import { fileURLToPath } from 'node:url';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, launchBrowser } from './chromium.ts';
import { type ServiceProcess, startService } from '../support/service-process.ts';

const seed = fileURLToPath(new URL('../../graph-seed', import.meta.url));

if (executablePath === undefined) {
  console.warn(
    'SKIPPED: the browser tests need Chromium. Install it (Debian: apt-get install chromium), or name it in CHROMIUM.',
  );
}

it.runIf(process.env['CI'])('there is a browser to test with', () => {
  expect(executablePath).toBeDefined();
});

describe.skipIf(executablePath === undefined)('the page at /', () => {
  let service: ServiceProcess | undefined;
  let browser: Browser | undefined;
  let page: Page;
  const troubles: string[] = [];
  const requested: string[] = [];

  beforeAll(async () => {
    service = startService({ GRAPH_SEED: seed });
    const url = new URL('/', await service.url);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(url.href);
    await page.getByRole('button', { name: /execute query/i }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    service?.process.kill('SIGTERM');
    await service?.ended;
  });

  it('holds the queries of the README, one a tab', async () => {
    await page.getByRole('tab', { name: 'WhatWouldChangeIt' }).waitFor();
    expect(await page.getByRole('tab').count()).toBe(6);
  });

  it('answers a query at the press of the button', async () => {
    // The button is there before the editor is, and does nothing until the editor holds the query.
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    await page.getByRole('button', { name: /execute query/i }).click();
    const answer = page.locator('.result-window');
    await answer.getByText('Wingtech', { exact: false }).first().waitFor();
    expect(await answer.innerText()).toContain('HELD_BY_PERSONS');
  });

  it('asks nothing of any other host, and its own policy stops nothing', () => {
    const hosts = new Set(
      requested.filter((url) => /^https?:/.test(url)).map((url) => new URL(url).host),
    );
    expect([...hosts]).toHaveLength(1);
    expect(troubles).toEqual([]);
  });
});
