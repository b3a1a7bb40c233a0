export { type Api, createApi } from './createApi.js';
export { ApiProblem } from './problem.js';
export { routes } from './routes.js';
export type { Connection } from './send.js';
