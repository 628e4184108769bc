-- A site's own rules: every version that was ever in force. The highest one is.
create table rules_version (
    site       text        not null references site on delete cascade,
    version    integer     not null check (version > 0),
    at         timestamptz not null default now(),
    agent      text        not null,
    agent_name text        not null,                       -- as it was then
    note       text        not null default '' check (length(note) <= 500),
    same_as    integer,                                    -- the version that was brought back
    rules      jsonb       not null,                       -- differences over the product's
    primary key (site, version)
);

-- Rules to be tried, one a site, not in force.
create table rules_draft (
    site       text        primary key references site on delete cascade,
    base       integer     not null,                       -- the version in force when it was begun, 0: none
    at         timestamptz not null default now(),
    agent      text        not null,
    agent_name text        not null,
    note       text        not null default '' check (length(note) <= 500),
    rules      jsonb       not null
);

-- Who did what with rules.
create table rules_audit (
    id         bigint      generated always as identity primary key,
    site       text        not null references site on delete cascade,
    at         timestamptz not null default now(),
    agent      text        not null,
    agent_name text        not null,
    what       text        not null,                       -- published, reverted, drafted, accepted, discarded, tried
    version    integer,
    note       text        not null default ''
);
create index rules_audit_site on rules_audit (site, id desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name;
end $$;
create trigger rules_version_is_kept before update on rules_version for each row execute function refuse_change();
create trigger rules_audit_is_kept before update on rules_audit for each row execute function refuse_change();
