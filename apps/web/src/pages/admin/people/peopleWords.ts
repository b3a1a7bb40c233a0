import type { Member } from '@app/contract';

/** Whether somebody stays or leaves when they hand over. */
export type HandOverAct = 'hand-over' | 'leave';

/** What somebody looks after: "owns 12 forecasts, deputises for 3, leads 2"; "looks after nothing". */
export function dutyWords({ owns, deputises, leads }: Member['looksAfter']): string {
  const said = [
    owns > 0 && `owns ${owns} open ${owns === 1 ? 'forecast' : 'forecasts'}`,
    deputises > 0 && `deputises for ${deputises}`,
    leads > 0 && `leads ${leads}`,
  ].filter(Boolean);
  return said.length === 0 ? 'looks after nothing' : said.join(', ');
}

/** Whether there is anything to hand over. */
export const looksAfterAny = ({ owns, deputises, leads }: Member['looksAfter']): boolean =>
  owns + deputises + leads > 0;

/** The words of the form; `heir` is null until one is chosen. */
export function handOverWords(act: HandOverAct, name: string, heir: string | null) {
  const to = heir ? ` to ${heir}` : '';
  return act === 'leave'
    ? {
        title: `${name} leaves`,
        save: `Hand over${to}, and leave`,
        failed: `${name} has not left`,
        done: `${name} has left. ${heir} looks after what they had.`,
        means: `Leaving signs ${name} out everywhere and ends their reminders and messages. What they wrote stays as it is.`,
      }
    : {
        title: `${name} hands over`,
        save: `Hand over${to}`,
        failed: 'Nothing was handed over',
        done: `${heir} looks after what ${name} had.`,
        means: `${name} stays. Each hand-over stands in the record of its forecast.`,
      };
}
