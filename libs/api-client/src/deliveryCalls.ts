import type {
  DeliveriesChanged,
  DeliveryChoice,
  DeliveryHealth,
  DeliveryPage,
  DeliveryQuery,
  DryRun,
  Endpoint,
  EndpointEdit,
  EndpointSecret,
  Endpoints,
  EndpointTest,
  NewEndpoint,
} from '@app/contract';
import type { z } from 'zod';
import { fill, routes } from './routes.js';
import type { Send } from './send.js';

type In<Schema extends z.ZodType> = z.input<Schema>;
type Out<Schema extends z.ZodType> = z.output<Schema>;
type Changed = Out<typeof DeliveriesChanged>;

/** Where messages go and what became of them; for administrators. */
export const deliveryCalls = (send: Send) => ({
  endpoints: {
    list: () => send<Out<typeof Endpoints>>('GET', routes.endpoints),
    add: (body: In<typeof NewEndpoint>) => send<EndpointSecret>('POST', routes.endpoints, { body }),
    edit: (id: string, body: In<typeof EndpointEdit>) => send<Endpoint>('PATCH', fill(routes.endpoint, id), { body }),
    /** a new secret; the one before signs too for a while */
    rotate: (id: string) => send<EndpointSecret>('POST', fill(routes.endpointSecret, id)),
    test: (id: string) => send<EndpointTest>('POST', fill(routes.endpointTest, id)),
  },
  deliveries: {
    list: (query: Partial<In<typeof DeliveryQuery>> = {}) =>
      send<Out<typeof DeliveryPage>>('GET', routes.deliveries, { query }),
    health: () => send<DeliveryHealth>('GET', routes.deliveryHealth),
    /** says that the clock is right although it jumped */
    confirmClock: () => send<DeliveryHealth>('POST', routes.clock),
    dryRun: () => send<DryRun>('GET', routes.dryRun),
    /** sends again what was given up */
    replay: (body: In<typeof DeliveryChoice> = {}) => send<Changed>('POST', routes.replay, { body }),
    /** lets go what was held back */
    release: (body: In<typeof DeliveryChoice> = {}) => send<Changed>('POST', routes.release, { body }),
    /** leaves unsent what was held back */
    drop: (body: In<typeof DeliveryChoice> = {}) => send<Changed>('POST', routes.drop, { body }),
  },
});
