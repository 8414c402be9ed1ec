import type { ApolloServerPlugin } from '@apollo/server';

/** A response that lacks something because the store is down has status 503, so that what is in between can ask another copy. */
export const storeUnavailable503: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single') return;
        const errors = response.body.singleResult.errors ?? [];
        if (errors.some((error) => error.extensions?.['code'] === 'STORE_UNAVAILABLE')) {
          response.http.status = 503;
          response.http.headers.set('retry-after', '1');
        }
      },
    };
  },
};
