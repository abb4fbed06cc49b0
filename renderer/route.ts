import type { QuestionRef } from '../core/contract.ts';
import type { Page } from './state/session.ts';

/** A place in the app as the address shows it. */
export type Route =
  | { readonly page: 'read'; readonly ref: QuestionRef | null }
  | { readonly page: Exclude<Page, 'read'> };

/** Address (the part behind `#`) of a place. */
export function formatRoute(route: Route): string {
  if (route.page !== 'read') return `#/${route.page}`;
  return route.ref === null
    ? '#/read'
    : `#/read/${route.ref.collection}/${route.ref.question}`;
}

/** Place of an address; anything not understood is the reading page. */
export function parseRoute(hash: string): Route {
  const [, page, collection, question] = hash.split('/');
  if (page === 'notes' || page === 'settings') return { page };
  return {
    page: 'read',
    ref: collection && question ? { collection, question } : null,
  };
}
