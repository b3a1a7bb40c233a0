import type { Member } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../../api/queries.js';
import { useClock, useSession } from '../../../api/session.js';
import { momentDay } from '../../../format/dates.js';
import { Avatar } from '../../../parts/Avatar.js';
import { Button } from '../../../parts/Button.js';
import { Loading } from '../../../parts/Loading.js';
import { ProblemNotice } from '../../../parts/Notice.js';
import { AdminFrame } from '../AdminFrame.js';
import { HandOverForm } from './HandOverForm.js';
import css from './people.module.css';
import { dutyWords, type HandOverAct, looksAfterAny } from './peopleWords.js';

/** Everybody in the workspace, what each looks after, and who takes it over. */
export function PeoplePage() {
  return (
    <AdminFrame title="People">
      <People />
    </AdminFrame>
  );
}

function People() {
  const read = useQuery(queries.members());
  const [open, setOpen] = useState<{ id: string; act: HandOverAct } | null>(null);
  if (read.isPending) return <Loading what="the people" rows={5} rowHeight={56} />;
  if (!read.data)
    return (
      <ProblemNotice fault={read.error} title="We could not read the people" onRetry={() => void read.refetch()} />
    );
  const here = read.data.items.filter(({ leftAt }) => leftAt === null);
  const gone = read.data.items.filter(({ leftAt }) => leftAt !== null);
  const able = here.filter(({ role }) => role !== 'reader');
  return (
    <div className={css.people}>
      <ul className={css.list} aria-label="People">
        {here.map((member) => (
          <li key={member.id} className={css.item}>
            <Row member={member} onAct={here.length > 1 ? (act) => setOpen({ id: member.id, act }) : null} />
            {open?.id === member.id && (
              <HandOverForm
                key={open.act}
                act={open.act}
                member={member}
                others={able.filter(({ id }) => id !== member.id)}
                onDone={() => setOpen(null)}
              />
            )}
          </li>
        ))}
      </ul>
      {here.length === 1 && <p className="meta">You are the only one here, so there is nobody to hand over to.</p>}
      {gone.length > 0 && (
        <section aria-label="Have left">
          <h2 className={css.heading}>Have left</h2>
          <ul className={css.list}>
            {gone.map((member) => (
              <li key={member.id} className={css.item}>
                <Row member={member} onAct={null} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Row({ member, onAct }: { member: Member; onAct: ((act: HandOverAct) => void) | null }) {
  const { person } = useSession();
  const { zone } = useClock();
  const self = member.id === person.id;
  const name = <span className="hidden-text">: {member.name}</span>;
  return (
    <div className={css.row} data-gone={member.leftAt !== null || undefined}>
      <Avatar name={member.name} large />
      <div className={css.who}>
        <b>{member.name}</b>
        {self && ' (you)'}
        <span>
          {member.role}, {member.timeZone.replaceAll('_', ' ')}
        </span>
      </div>
      <span className={css.duties}>
        {member.leftAt ? `left ${momentDay(member.leftAt, zone)}` : dutyWords(member.looksAfter)}
      </span>
      {onAct && (
        <span className={css.acts}>
          {looksAfterAny(member.looksAfter) && (
            <Button size="small" onClick={() => onAct('hand-over')}>
              Hand over{name}
            </Button>
          )}
          {!self && (
            <Button size="small" look="quiet" onClick={() => onAct('leave')}>
              Leaves{name}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}
