-- An event's session as a column: under row-level security an index on an expression of event_data is never used,
-- since `->>` is not leakproof, and an export or erasure would read every event.
alter table __tenant__.analytics
  add column session_id uuid generated always as ((event_data ->> 'sessionId')::uuid) stored;
drop index __tenant__.analytics_session;
create index analytics_session on __tenant__.analytics (session_id);
