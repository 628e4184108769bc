-- What the archive had and the log has lost (a restore, a failover without replicas): kept apart, never part of a history.

create table superseded (
    like touchpoint,
    superseded_at timestamptz not null default now()
);
create index superseded_conversation on superseded (site, conversation, seq);

-- Of the record at this position, so that it is known when another one has taken its place; empty: not known.
alter table archive_position add column digest text not null default '';
