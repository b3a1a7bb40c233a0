import { useEffect, useRef } from 'react';
import css from './pageTabs.module.css';

export interface ViewTabsProps<View extends string> {
  /** what is chosen, for screen readers */
  readonly label: string;
  readonly value: View;
  readonly tabs: readonly { readonly value: View; readonly label: string; readonly count?: number | undefined }[];
  /** id of what the tabs show */
  readonly panel: string;
  readonly onChange: (value: View) => void;
}

/** Parts of one page, one at a time: one tab stop, arrows choose. */
export function ViewTabs<View extends string>({ label, value, tabs, panel, onChange }: ViewTabsProps<View>) {
  const box = useRef<HTMLDivElement>(null);
  // on phones the row scrolls: what is chosen is in sight
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for anew whenever another is chosen
  useEffect(() => {
    const chosen = box.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (box.current && chosen) box.current.scrollLeft = chosen.offsetLeft - box.current.offsetLeft - 32;
  }, [value]);
  const at = tabs.findIndex((tab) => tab.value === value);
  const choose = (step: number) => {
    const next = tabs[(at + step + tabs.length) % tabs.length]!.value;
    onChange(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div ref={box} className={css.tabs} role="tablist" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          id={`tab-${tab.value}`}
          aria-selected={tab.value === value}
          aria-controls={panel}
          tabIndex={tab.value === value ? 0 : -1}
          className={css.tab}
          onClick={() => onChange(tab.value)}
          onKeyDown={(event) => {
            const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
            if (step === undefined) return;
            event.preventDefault();
            choose(step);
          }}
        >
          {tab.label}
          {tab.count !== undefined && tab.count > 0 && <span className={css.count}> {tab.count}</span>}
        </button>
      ))}
    </div>
  );
}
