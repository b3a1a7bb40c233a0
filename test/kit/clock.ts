import pg from 'pg';

/** Sets the clock that every rule obeys, in a test database. */
export interface TestClock {
  /** @param moment ISO 8601, or epoch milliseconds; it goes on from there */
  set(moment: string | number): Promise<void>;
  close(): Promise<void>;
}

/** @param ownerUrl only the owner may shift the clock, and only in a test database */
export async function testClock(ownerUrl: string): Promise<TestClock> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  return {
    async set(moment) {
      await client.query('UPDATE clock SET shift = $1::timestamptz - statement_timestamp()', [new Date(moment)]);
    },
    close: () => client.end(),
  };
}
