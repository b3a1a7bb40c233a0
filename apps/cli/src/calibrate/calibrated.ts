import type { clusterShape, groupsShape } from './beside.js';
import type { figuresShape } from './shape.js';

/** Everything that is printed as JSON. */
export type Calibrated = ReturnType<typeof figuresShape> & {
  readonly cluster_bootstrap?: NonNullable<ReturnType<typeof clusterShape>>;
  readonly groups?: NonNullable<ReturnType<typeof groupsShape>>;
};
