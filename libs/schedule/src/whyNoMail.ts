/** What decides whether anybody in a workspace is mailed at all. */
export interface Mailing {
  /** its people and forecasts are invented */
  readonly isExample: boolean;
  /** whether there is a mail server; `null`: unknown, which counts as yes until a worker has said */
  readonly mailSetUp: boolean | null;
}

/** Why nobody in a workspace is mailed, whatever they want; `null`: whoever wants mail gets it. */
export function whyNoMail({ isExample, mailSetUp }: Mailing): 'example' | 'not-set-up' | null {
  if (isExample) return 'example';
  return mailSetUp === false ? 'not-set-up' : null;
}

/** How somebody is really told: as they want it, but without mail where nobody is mailed. */
export function reallyTold<By extends { readonly mail: boolean }>(wanted: By, mailing: Mailing): By {
  return whyNoMail(mailing) === null ? wanted : { ...wanted, mail: false };
}
