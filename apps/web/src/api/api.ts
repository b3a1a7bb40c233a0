import { createApi } from '@app/api-client';

/** The one connection of the page to its server. */
export const api = createApi();
