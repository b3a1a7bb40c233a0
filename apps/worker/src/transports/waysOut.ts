import type { Config } from '../config.js';
import { endpointWay } from './endpoint.js';
import type { MailWaits } from './handOver.js';
import { mailWay } from './mail.js';
import type { Transports } from './transport.js';

/** Every way out that is set up: webhooks and chat messages always, mail where there is a mail server. */
export function waysOut(config: Config, waits: MailWaits): Transports {
  return {
    ...(config.mail && { email: mailWay(config.mail, config, waits) }),
    webhook: endpointWay(config),
    chat: endpointWay(config),
  };
}
