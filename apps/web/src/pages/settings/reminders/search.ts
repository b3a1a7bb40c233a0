/** What the page's address carries. */
export interface RemindersSearch {
  /** whose rules; left out: one's own, or the forecast's where one is named */
  readonly of?: 'workspace' | 'person' | undefined;
  /** number of a forecast whose own rules are shown */
  readonly forecast?: string | undefined;
}

/** Reads the address; whatever it does not know is left out. */
export const remindersSearch = ({ of, forecast }: Record<string, unknown>): RemindersSearch => ({
  of: of === 'workspace' || of === 'person' ? of : undefined,
  // an address that is opened, not followed, is read with its numbers as numbers
  forecast: /^[1-9]\d{0,8}$/.test(String(forecast)) ? String(forecast) : undefined,
});
