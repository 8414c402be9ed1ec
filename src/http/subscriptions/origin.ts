import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page of another site asks, through the browser of somebody who can reach the service. There is no login that
 * such a page would lack, and a WebSocket is not kept from it by the browser.
 */
export function isOfAnotherSite({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** What such a page is told. */
export const otherSite =
  'A page of another site may not subscribe here. What stands in between must hand on the header Host as it was.';
