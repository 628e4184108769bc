-- What happened, kept. Filled from each site's log, and by imports.

-- Up to where a site's log is archived; written in the transaction of the rows.
create table archive_position (
    site        text        primary key references site on delete cascade,
    incarnation text        not null,                      -- changes when Redis has lost the log
    position    text        not null,                      -- a stream id
    archived_at timestamptz not null default now()
);

-- A person: a shop's customer under the shop's id, or somebody anonymous under the visitor's id.
create table customer (
    site     text        not null references site on delete cascade,
    id       text        not null,
    name     text,
    email    text,
    phone    text,
    locale   text,
    verified boolean     not null default false,
    first_at timestamptz not null,
    last_at  timestamptz not null,
    primary key (site, id)
);

-- Which customer a visitor has proven to be.
create table customer_visitor (
    site     text not null references site on delete cascade,
    visitor  text not null,
    customer text not null,
    primary key (site, visitor)
);
create index customer_visitor_customer on customer_visitor (site, customer);

create table orders (
    site       text        not null references site on delete cascade,
    number     text        not null,
    customer   text,
    visitor    text,
    updated_at timestamptz not null,
    data       jsonb       not null,                       -- the neutral dialect
    primary key (site, number)
);
create index orders_customer on orders (site, customer);
create index orders_visitor on orders (site, visitor);

create table conversation (
    site          text        not null references site on delete cascade,
    id            text        not null,
    kind          text        not null,
    status        text        not null,
    state         text        not null,
    visitor       text        not null,                    -- empty for an import of a customer who never came
    customer      text,                                    -- only where an import says so; else through customer_visitor
    queue         text,
    owner         text,
    owner_name    text,
    moment        text,
    confidence    double precision,
    journey       jsonb,
    subject       text,
    number        text,                                    -- of a ticket
    preview       text,
    rating        smallint,
    epoch         text,
    top           bigint      not null default 0,
    opened_at     timestamptz not null,
    waiting_since timestamptz,
    resolved_at   timestamptz,
    last_at       timestamptz not null,
    primary key (site, id)
);
create index conversation_recent on conversation (site, last_at desc, id desc);
create index conversation_visitor on conversation (site, visitor);
create index conversation_customer on conversation (site, customer) where customer is not null;

-- One record of the log. (at, n) are its place in it: the two halves of the stream id.
create table touchpoint (
    site         text        not null,
    at           timestamptz not null,
    n            integer     not null,
    id           text        not null,
    kind         text        not null,                     -- an entry's kind, or order, event, visitor …
    moment       text,
    journey      jsonb,
    visitor      text,
    customer     text,                                     -- where the record itself names one
    conversation text,
    seq          bigint,                                   -- of an entry
    data         jsonb       not null,
    primary key (site, at, n, id)
) partition by range (at);
create index touchpoint_customer on touchpoint (site, customer, at desc, n desc) where customer is not null;
create index touchpoint_visitor on touchpoint (site, visitor, at desc, n desc) where visitor is not null;
create index touchpoint_conversation on touchpoint (site, conversation, seq) where conversation is not null;

-- Makes the partition of a month, if it is not there.
create function touchpoint_month(moment timestamptz) returns void language plpgsql as $$
declare
    first date := date_trunc('month', moment at time zone 'UTC');
begin
    execute format(
        'create table if not exists touchpoint_%s partition of touchpoint for values from (%L) to (%L)',
        to_char(first, 'YYYY_MM'),
        first::timestamp at time zone 'UTC',
        (first + interval '1 month') at time zone 'UTC');
end $$;

-- What could not be stored, as it was: it must not hold up the rest.
create table dead_letter (
    site      text        not null,
    position  text        not null,
    record    bytea       not null,                        -- the record's fields as JSON, UTF-8
    why       text        not null,
    failed_at timestamptz not null default now(),
    primary key (site, position)
);
