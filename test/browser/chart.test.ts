import { type Browser, type Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { svg } from '../../src/export/svg/svg.ts';
import { hostileGraph, hostileNames } from '../export/hostile-graph.ts';
import { executablePath, launchBrowser } from './chromium.ts';

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

async function areaOf(element: Locator): Promise<Area> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('An element of the chart is not shown.');
  const { x, y, width, height } = box;
  return { left: x, right: x + width, top: y, bottom: y + height };
}

function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

function areApart(one: Area, other: Area): boolean {
  return (
    other.left >= one.right ||
    other.right <= one.left ||
    other.top >= one.bottom ||
    other.bottom <= one.top
  );
}

describe.skipIf(executablePath === undefined)('a chart in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('keeps every text within its box, and every box within the chart and off the others', async () => {
    const page = await browser.newPage();
    await page.setContent([...svg(hostileGraph)].join(''));
    const chart = await areaOf(page.locator('svg'));
    const boxes: Area[] = [];
    for (const group of await page.locator('g').all()) {
      const box = await areaOf(group.locator('rect'));
      expect(isWithin(box, chart)).toBe(true);
      for (const text of await group.locator('text').all()) {
        const isInside = isWithin(await areaOf(text), box);
        expect([await text.textContent(), isInside]).toEqual([expect.any(String), true]);
      }
      for (const other of boxes) expect(areApart(box, other)).toBe(true);
      boxes.push(box);
    }
    expect(boxes).toHaveLength(hostileNames.length);
    await page.close();
  });
});
