import type { EndpointSecret } from '@app/contract';
import { useEffect, useRef, useState } from 'react';
import { useClock } from '../../../api/session.js';
import { momentTime } from '../../../format/dates.js';
import { Button } from '../../../parts/Button.js';
import css from './endpoints.module.css';

/** A secret, shown this once: what signs the messages of one endpoint. */
export function SecretOnce({ made, onClose }: { made: EndpointSecret; onClose: () => void }) {
  const { zone } = useClock();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'no' | 'yes' | 'by hand'>('no');
  const { endpoint, secret } = made;
  useEffect(() => field.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied('yes');
    } catch {
      // no clipboard without https or permission: select it, so that one key copies it
      field.current?.select();
      setCopied('by hand');
    }
  };
  return (
    <section className={css.secret} aria-label="Secret, shown once">
      <h2>The secret of “{endpoint.name}”</h2>
      <p>
        It is shown this once. Put it where your receiver checks signatures; a lost one can only be replaced.
        {endpoint.formerSecretUntil &&
          ` The one before signs too until ${momentTime(endpoint.formerSecretUntil, zone)}.`}
      </p>
      <div className={css.secretLine}>
        <input
          ref={field}
          className={css.secretText}
          aria-label={`Secret of ${endpoint.name}`}
          readOnly
          value={secret}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button look="main" onClick={() => void copy()}>
          {copied === 'yes' ? 'Copied' : 'Copy'}
        </Button>
        <Button onClick={onClose}>I have kept it</Button>
      </div>
      <p role="status" className={css.note}>
        {copied === 'yes' && 'It is on the clipboard.'}
        {copied === 'by hand' && 'This browser does not let pages copy here. It is marked: copy it with Ctrl C.'}
      </p>
    </section>
  );
}
