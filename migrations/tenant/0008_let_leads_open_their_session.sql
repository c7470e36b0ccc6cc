-- A session may leave nothing but its lead, and is opened by the token that went with that answer.
alter table __tenant__.leads add column token_hash char(64);
