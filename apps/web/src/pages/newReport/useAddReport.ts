import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { addReport, type ReportSource } from '../../api/addReport.js';
import { queries } from '../../api/queries.js';
import type { Progress } from '../../api/readingLines.js';
import { toast } from '../../parts/toast.js';

export interface Adding {
  /** null: nothing is being read */
  readonly progress: Progress | null;
  /** what was refused last; null: nothing */
  readonly fault: unknown;
  readonly add: (source: ReportSource) => Promise<void>;
  readonly cancel: () => void;
}

/** Adds a report, shows how far it is, and opens it; leaving the page stops it. */
export function useAddReport(): Adding {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const add = async (source: ReportSource) => {
    if (running.current) return;
    const stop = new AbortController();
    running.current = stop;
    setFault(null);
    setProgress({ stage: 'sending', done: 0 });
    try {
      const report = await addReport(source, { onProgress: setProgress, signal: stop.signal });
      client.setQueryData(queries.report(report.number).queryKey, report);
      for (const key of ['reports', 'today']) void client.invalidateQueries({ queryKey: [key] });
      const found = report.judgements.length;
      running.current = null;
      await navigate({ to: '/reports/$number', params: { number: String(report.number) }, search: {} });
      toast(found === 1 ? 'One judgement proposed.' : `${found === 0 ? 'No' : found} judgements proposed.`);
    } catch (problem) {
      running.current = null;
      setProgress(null);
      if (stop.signal.aborted) toast('Cancelled. Nothing was added.');
      else setFault(problem);
    }
  };
  return { progress, fault, add, cancel: () => running.current?.abort() };
}
