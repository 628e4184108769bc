-- A shop with its desk. Everything else belongs to exactly one.
create table site (
    id              text        primary key check (id ~ '^[a-z0-9_-]{1,32}$'),
    name            text        not null,
    public_key      text        not null unique,
    secret_key_hash text        not null unique,          -- SHA-256, hex; the key itself is shown once and not kept
    webhook_secret  text        not null,                 -- in clear: HMACs are made with it
    identity_key    text        not null,                 -- likewise
    identity_public_key text,                             -- PEM, for RS256 proofs
    enabled         boolean     not null default true,
    default_queue   text        not null,
    zone            text        not null,                 -- IANA name; the desks' hours are meant in it
    created_at      timestamptz not null default now()
);

-- Where a site's widget may live, exactly as browsers send it in Origin.
create table site_origin (
    site   text not null references site on delete cascade,
    origin text not null check (origin ~ '^https?://[^/]+$'),
    primary key (site, origin)
);

create table desk (
    site           text     not null references site on delete cascade,
    queue          text     not null check (queue ~ '^[a-z0-9_-]{1,32}$'),
    moment         text     not null check (moment in ('STIMULUS', 'ZMOT', 'FMOT', 'AMOT', 'SMOT', 'UMOT')),
    name           text     not null,
    target_seconds integer  not null check (target_seconds > 0),
    hours          jsonb    not null default '{"always": true}',
    position       smallint not null,
    primary key (site, queue)
);

create table agent (
    site          text        not null references site on delete cascade,
    id            text        not null check (id ~ '^[A-Za-z0-9_-]{1,64}$'),
    email         text        not null unique check (email = lower(email)),
    name          text        not null,
    password_hash text        not null,                   -- Argon2id
    role          text        not null check (role in ('AGENT', 'SUPERVISOR', 'ADMIN')),
    capacity      integer     not null default 3 check (capacity between 1 and 50),
    locale        text        not null default 'en',
    enabled       boolean     not null default true,
    created_at    timestamptz not null default now(),
    primary key (site, id)
);

create table agent_queue (
    site  text not null,
    agent text not null,
    queue text not null,
    primary key (site, agent, queue),
    foreign key (site, agent) references agent on delete cascade,
    foreign key (site, queue) references desk on delete cascade
);

-- The server's own keys, made at first start.
create table secret (
    name       text        primary key,
    value      bytea       not null,
    created_at timestamptz not null default now()
);
