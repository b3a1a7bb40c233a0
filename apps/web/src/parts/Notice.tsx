import { ApiProblem } from '@app/api-client';
import type { ReactNode } from 'react';
import { Button } from './Button.js';
import { Glyph, type GlyphName } from './Glyph.js';
import css from './notice.module.css';

export interface BannerProps {
  readonly tone?: 'late' | 'quiet';
  readonly glyph?: GlyphName;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** buttons */
  readonly actions?: ReactNode;
}

/** What happened, what is safe and what to do next; as a message inside a page. */
export function Banner({ tone = 'quiet', glyph = 'info', title, children, actions }: BannerProps) {
  return (
    <div className={css.banner} data-tone={tone} role={tone === 'late' ? 'alert' : undefined}>
      <span className={css.glyph}>
        <Glyph name={glyph} size={18} />
      </span>
      <div>
        <h3>{title}</h3>
        {children && <div className={css.text}>{children}</div>}
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}

const asProblem = (fault: unknown): ApiProblem =>
  fault instanceof ApiProblem
    ? fault
    : new ApiProblem({ code: 'unexpected', status: 0, title: fault instanceof Error ? fault.message : String(fault) });

export interface ProblemNoticeProps {
  readonly fault: unknown;
  /** what failed: "We could not save your check" */
  readonly title: string;
  /** what is safe, where that needs saying */
  readonly safe?: string;
  readonly onRetry?: () => void;
}

/** What failed, what is safe, a retry and the short reference. */
export function ProblemNotice({ fault, title, safe, onRetry }: ProblemNoticeProps) {
  const problem = asProblem(fault);
  return (
    <Banner
      tone="late"
      glyph="overdue"
      title={title}
      actions={
        (onRetry || problem.instance) && (
          <>
            {onRetry && <Button onClick={onRetry}>Try again</Button>}
            {problem.instance && <span className="meta">Ref. {problem.instance.slice(-8)}</span>}
          </>
        )
      }
    >
      {sentence(problem.detail ?? problem.title)} {safe}
    </Banner>
  );
}

const sentence = (text: string): string => (/[.?]$/.test(text) ? text : `${text}.`);
