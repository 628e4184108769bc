-- What was made of an answer or script before this time counts no longer: its text has become another one.
create table knowledge_forgotten (
    site    text        not null references site on delete cascade,
    kind    text        not null,
    id      text        not null,
    at      timestamptz not null,
    by_id   text        not null,
    by_name text        not null,
    primary key (site, kind, id)
);
