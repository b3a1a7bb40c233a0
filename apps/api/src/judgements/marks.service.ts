import type { Judgement, Merge, NewJudgement, Split } from '@app/contract';
import {
  addAudit,
  addJudgements,
  Db,
  decideJudgement,
  heirsOf,
  judgementsOf,
  lastOrdinal,
  lockJudgements,
  lockMarks,
  readJudgement,
  reportOfJudgement,
  setMentions,
  type Tx,
} from '@app/db';
import {
  markedStretch,
  mentionsTogether,
  mentionsWithout,
  propose,
  whyNotMark,
  whyNotMerge,
  whyNotSplit,
} from '@app/judgements';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../http/actor.js';
import { found, Refused, refuseIf } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { Writes } from '../http/writes.js';
import { judgementOf } from '../reports/reportOf.js';
import { readingOf } from './readingOf.js';

/** Judgements that people mark themselves, and which places are one judgement. */
@Injectable()
export class MarksService {
  constructor(
    private readonly db: Db,
    private readonly writes: Writes,
  ) {}

  /** Makes a judgement of a stretch of the report; how it is put is a draft. */
  mark(actor: Actor, submission: Submission, key: string, marked: NewJudgement): Promise<Judgement> {
    return this.write(actor, submission, async (tx) => {
      const report = found(await lockMarks(tx, key));
      const stretch = markedStretch(report.text, marked);
      if (!stretch) throw new Refused('span-invalid');
      const standing = await judgementsOf(tx, report.id);
      refuseIf(whyNotMark(stretch, standing));
      const proposal = propose(report.text, stretch, await readingOf(tx, report));
      const after = await lastOrdinal(tx, report.id);
      const [id] = await addJudgements(tx, report.id, [proposal], { markedBy: actor.memberId, after });
      return { id: id!, action: 'judgement.mark', detail: { ...stretch } };
    });
  }

  /** Makes a judgement of its own of one mention; it is as much the extractor's or a person's as the one it leaves. */
  split(actor: Actor, submission: Submission, id: string, split: Split): Promise<Judgement> {
    return this.write(actor, submission, async (tx) => {
      const report = await lockReportOf(tx, id);
      const judgement = found((await lockJudgements(tx, [id])).get(id));
      refuseIf(whyNotSplit(judgement, split));
      const mention = judgement.mentions[split.mention]!;
      const proposal = { ...propose(report.text, mention, await readingOf(tx, report)), mentions: [mention] };
      const after = await lastOrdinal(tx, report.id);
      const { markedBy } = judgement;
      const [own] = await addJudgements(tx, report.id, [proposal], { markedBy, after });
      await setMentions(tx, id, mentionsWithout(judgement.mentions, [mention]));
      return { id: own!, action: 'judgement.split', detail: { from: id } };
    });
  }

  /** Gives a judgement's mentions to another one that it repeats; it stays in the record as merged. */
  merge(actor: Actor, submission: Submission, id: string, { into }: Merge): Promise<Judgement> {
    return this.write(actor, submission, async (tx) => {
      await lockReportOf(tx, id);
      const locked = await lockJudgements(tx, [id, into]);
      const judgement = found(locked.get(id));
      const heir = found(locked.get(into));
      refuseIf(whyNotMerge(judgement, heir));
      await setMentions(tx, into, mentionsTogether(heir.mentions, judgement.mentions));
      await decideJudgement(tx, id, { state: 'merged', by: actor.memberId, at: await tx.now(), into });
      return { id: into, action: 'judgement.merge', detail: { merged: id } };
    });
  }

  /** Takes a merge back: the judgement stands for itself again, with those of its mentions that are still there. */
  unmerge(actor: Actor, submission: Submission, id: string): Promise<Judgement> {
    return this.write(actor, submission, async (tx) => {
      await lockReportOf(tx, id);
      const heirs = await heirsOf(tx, id);
      const locked = await lockJudgements(tx, [id, ...heirs]);
      const judgement = found(locked.get(id));
      if (judgement.state !== 'merged') throw new Refused('not-merged');
      const holder = found(locked.get(heirs.at(-1)!));
      const left = mentionsWithout(holder.mentions, judgement.mentions);
      const given = mentionsWithout(holder.mentions, left);
      if (left.length === 0 || given.length === 0) throw new Refused('nothing-to-split');
      await setMentions(tx, holder.id, left);
      await setMentions(tx, id, given);
      await decideJudgement(tx, id, { state: 'proposed' });
      return { id, action: 'judgement.unmerge', detail: { from: holder.id } };
    });
  }

  private async write(
    actor: Actor,
    submission: Submission,
    work: (tx: Tx) => Promise<{ id: string; action: string; detail: Record<string, unknown> }>,
  ): Promise<Judgement> {
    const { id } = await this.writes.once(actor, submission, async (tx) => {
      const { id, ...told } = await work(tx);
      await addAudit(tx, { ...told, by: actor.memberId, on: { kind: 'judgement', id } });
      return { id };
    });
    return judgementOf(found(await this.db.read(actor, (prisma) => readJudgement(prisma, id))));
  }
}

/** The report of a judgement, its marks locked; the judgement itself is locked afterwards. */
async function lockReportOf(tx: Tx, id: string) {
  const { reportId } = found(await reportOfJudgement(tx, id));
  return found(await lockMarks(tx, reportId));
}
