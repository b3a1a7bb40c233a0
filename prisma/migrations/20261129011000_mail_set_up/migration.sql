-- Only workers know whether there is a mail server; the api must not promise mail that never goes. null: none has said.
ALTER TABLE heartbeats ADD COLUMN mail_set_up boolean;
