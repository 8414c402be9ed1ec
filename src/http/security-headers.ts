import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

export type ContentSecurityPolicy = Readonly<Record<string, readonly string[]>>;

/**
 * Nothing from elsewhere. The query editor at / places its own styles into the page, and runs its checks in workers that
 * it makes from blobs; nothing else is allowed to.
 */
export const defaultContentSecurityPolicy: ContentSecurityPolicy = {
  'default-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'", 'data:'],
  'worker-src': ["'self'", 'blob:'],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

export async function secureHeaders(
  app: FastifyInstance,
  policy: ContentSecurityPolicy,
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: Object.fromEntries(
        Object.entries(policy).map(([directive, sources]) => [directive, [...sources]]),
      ),
    },
    // The service speaks plain HTTP; whoever puts it behind TLS decides about this.
    strictTransportSecurity: false,
  });
}
