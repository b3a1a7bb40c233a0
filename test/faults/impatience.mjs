import pg from 'pg';

/** Scales the longest wait for an answer of the database, of every connection that is opened from now on. */
export function waitForAnswersAtMost(ms) {
  const { connect } = pg.Client.prototype;
  pg.Client.prototype.connect = function impatient(...given) {
    this.connectionParameters.query_timeout = ms;
    return connect.apply(this, given);
  };
}
