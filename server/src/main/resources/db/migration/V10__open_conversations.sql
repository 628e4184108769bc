-- The open ones are few among all that are kept.
create index conversation_open on conversation (site, id) where status <> 'resolved';
