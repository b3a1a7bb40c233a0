-- What carries a digest is as urgent as the most urgent of what it gathers, also what comes in later.
GRANT UPDATE (urgent) ON deliveries TO hindcast_worker;
