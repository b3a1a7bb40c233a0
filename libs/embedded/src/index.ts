export { beganAt, isAlive } from './alive.js';
export { postgresMajor } from './binaries.js';
export { credentialsFile, type LoginName, superuser } from './credentials.js';
export { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from './embedded.js';
export { diskFull, isDiskFull, StartFault, type StartFaultCode } from './faults.js';
export { type RoleName, roleNames } from './roleNames.js';
export { freePort } from './server.js';
