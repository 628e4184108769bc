-- Where a site's events are sent. The secrets are in clear: HMACs are made with them. The old one signs too until its time is over.
create table webhook (
    site            text        not null references site on delete cascade,
    id              text        not null unique,
    url             text        not null check (length(url) <= 2000),
    events          text[]      not null,
    description     text        not null default '' check (length(description) <= 200),
    enabled         boolean     not null default true,
    stopped         text,                                  -- why the desk switched it off by itself
    failing_since   timestamptz,                           -- of the first failure after the last success
    secret          text        not null,
    old_secret      text,
    old_until       timestamptz,
    created_at      timestamptz not null default now(),
    created_by      text        not null,
    created_by_name text        not null,                  -- as it was then
    updated_at      timestamptz not null default now(),
    updated_by      text        not null,
    updated_by_name text        not null,
    primary key (site, id)
);

-- What came into the archive and has not been made into deliveries yet: the place of a touchpoint.
create table webhook_feed (
    site   text        not null references site on delete cascade,
    at     timestamptz not null,
    n      integer     not null,
    id     text        not null,
    fed_at timestamptz not null default now(),             -- what nobody takes up in time is not told any more
    primary key (site, at, n, id)
);

-- One event for one receiver, in the order of the log. Those of one conversation stand in a line: the first has a time, the others wait for it.
create table webhook_delivery (
    n            bigint      generated always as identity primary key,
    site         text        not null,
    hook         text        not null,
    event        text        not null,                     -- its id, the same for all receivers and attempts
    type         text        not null,
    happened_at  timestamptz not null,
    conversation text,
    visitor      text,
    line         text,                                     -- null: waits for nobody
    body         text,                                     -- as it is signed and sent; null: not kept any more
    once         boolean     not null default false,       -- is not tried again
    status       text        not null default 'waiting' check (status in ('waiting', 'delivered', 'dead')),
    attempts     integer     not null default 0,
    next_at      timestamptz,
    give_up_at   timestamptz not null,
    lease        text,                                     -- of whoever is sending it
    leased_until timestamptz,
    created_at   timestamptz not null default now(),
    attempted_at timestamptz,
    ended_at     timestamptz,
    answer       integer,                                  -- the status of the last attempt
    why          text,                                     -- it failed
    reply        text,                                     -- the beginning of what the receiver said
    foreign key (site, hook) references webhook on delete cascade
);
create index webhook_delivery_due on webhook_delivery (hook, next_at) where status = 'waiting' and next_at is not null;
create index webhook_delivery_line on webhook_delivery (hook, line, n) where status = 'waiting' and line is not null;
create index webhook_delivery_leased on webhook_delivery (hook, leased_until) where leased_until is not null;
create index webhook_delivery_listed on webhook_delivery (hook, status, n desc);
create index webhook_delivery_event on webhook_delivery (hook, event);
create index webhook_delivery_late on webhook_delivery (give_up_at) where status = 'waiting';
create index webhook_delivery_old on webhook_delivery (created_at);
create index webhook_delivery_bodies on webhook_delivery (created_at) where body is not null;

-- Who did what with webhooks.
create table webhook_audit (
    id         bigint      generated always as identity primary key,
    site       text        not null references site on delete cascade,
    at         timestamptz not null default now(),
    agent      text        not null,
    agent_name text        not null,
    what       text        not null,                       -- created, changed, deleted, secret, tested, replayed, stopped
    hook       text        not null,
    note       text        not null default ''
);
create index webhook_audit_site on webhook_audit (site, id desc);
create trigger webhook_audit_is_kept before update on webhook_audit for each row execute function refuse_change();
