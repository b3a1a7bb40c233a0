export { prepareQueueSchema, type QueuePlace, queueSchema } from './backend.js';
export { Bus, type BusHealth, type JobBus } from './bus.js';
export { type Hint, type JobName, jobs } from './jobs.js';
