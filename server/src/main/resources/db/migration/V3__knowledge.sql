-- What a desk knows: answers for customers and scripts for agents, by moment and language.
create table faq_article (
    site       text        not null references site on delete cascade,
    id         text        not null check (id ~ '^[a-z0-9._-]{1,80}$'),
    locale     text        not null check (locale ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'),
    moments    text[]      not null check (cardinality(moments) > 0),  -- the one it is written for first
    question   text        not null check (length(question) between 1 and 500),
    answer     text        not null check (length(answer) between 1 and 8000),
    keywords   text        not null default '',                        -- other words that customers use for it
    position   integer     not null default 0,                         -- smaller is shown first when nothing is asked
    updated_at timestamptz not null default now(),
    primary key (site, id, locale)
);

create table script (
    site       text        not null references site on delete cascade,
    id         text        not null check (id ~ '^[a-z0-9._-]{1,80}$'),
    locale     text        not null check (locale ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'),
    moments    text[]      not null check (cardinality(moments) > 0),
    title      text        not null check (length(title) between 1 and 200),
    body       text        not null check (length(body) between 1 and 8000),
    keywords   text        not null default '',
    first_without text,                                       -- comes first while this variable is not known, and is left out when it is
    position   integer     not null default 0,
    updated_at timestamptz not null default now(),
    primary key (site, id, locale)
);

-- What has been given to a site from the product's files, so that what the site deletes stays deleted.
create table knowledge_given (
    site     text        not null references site on delete cascade,
    kind     text        not null check (kind in ('faq', 'script')),
    id       text        not null,
    locale   text        not null,
    given_at timestamptz not null default now(),
    primary key (site, kind, id, locale)
);
