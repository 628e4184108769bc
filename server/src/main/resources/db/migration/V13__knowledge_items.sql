-- What a desk knows, an item a row: an answer for customers or a script for agents, all its languages side by side.
create table knowledge_item (
    site       text        not null references site on delete cascade,
    kind       text        not null check (kind in ('faq', 'script')),
    id         text        not null check (id ~ '^[a-z0-9._-]{1,80}$'),
    version    integer     not null check (version > 0),
    revision   bigint      not null,              -- of the site, in which it was changed last
    document   jsonb,                             -- null: deleted
    own        boolean     not null,              -- the site has edited it: it does not follow what the product ships any more
    updated_at timestamptz not null default now(),
    updated_by text        not null,
    updated_by_name text   not null,              -- as it was then
    primary key (site, kind, id)
);
create index knowledge_item_revision on knowledge_item (site, revision);

-- One number a site that rises with every change, so that a node knows what it has not read yet.
create table knowledge_revision (
    site     text   primary key references site on delete cascade,
    revision bigint not null
);

-- Every version there ever was, with who, when and why.
create table knowledge_version (
    site       text        not null references site on delete cascade,
    kind       text        not null,
    id         text        not null,
    version    integer     not null check (version > 0),
    at         timestamptz not null default now(),
    agent      text        not null,
    agent_name text        not null,
    what       text        not null,              -- created, changed, deleted, restored, imported, shipped, moved
    reason     text        not null default '' check (length(reason) <= 500),
    document   jsonb,                             -- null: deleted
    primary key (site, kind, id, version)
);
create index knowledge_version_log on knowledge_version (site, at desc);
create trigger knowledge_version_is_kept before update on knowledge_version for each row execute function refuse_change();

-- The rows of before. What was given and never touched since has the time at which it was given.
with home as (select distinct on (site, id) * from faq_article order by site, id, locale <> 'en', locale),
     told as (
         select a.site, a.id, max(a.updated_at) as updated_at,
                bool_or(g.given_at is distinct from a.updated_at) as own,
                jsonb_object_agg(a.locale, jsonb_strip_nulls(jsonb_build_object(
                    'question', a.question, 'answer', a.answer, 'keywords', nullif(a.keywords, '')))) as texts
         from faq_article a left join knowledge_given g on g.site = a.site and g.kind = 'faq' and g.id = a.id and g.locale = a.locale
         group by a.site, a.id)
insert into knowledge_item (site, kind, id, version, revision, document, own, updated_at, updated_by, updated_by_name)
select home.site, 'faq', home.id, 1, 1,
       jsonb_build_object('moments', to_jsonb(home.moments), 'position', home.position, 'texts', told.texts),
       told.own, told.updated_at, 'product', 'Momentdesk'
from home join told on told.site = home.site and told.id = home.id;

with home as (select distinct on (site, id) * from script order by site, id, locale <> 'en', locale),
     told as (
         select a.site, a.id, max(a.updated_at) as updated_at,
                bool_or(g.given_at is distinct from a.updated_at) as own,
                jsonb_object_agg(a.locale, jsonb_strip_nulls(jsonb_build_object(
                    'title', a.title, 'text', a.body, 'keywords', nullif(a.keywords, '')))) as texts
         from script a left join knowledge_given g on g.site = a.site and g.kind = 'script' and g.id = a.id and g.locale = a.locale
         group by a.site, a.id)
insert into knowledge_item (site, kind, id, version, revision, document, own, updated_at, updated_by, updated_by_name)
select home.site, 'script', home.id, 1, 1,
       jsonb_strip_nulls(jsonb_build_object('moments', to_jsonb(home.moments), 'position', home.position,
           'firstWithout', home.first_without, 'texts', told.texts)),
       told.own, told.updated_at, 'product', 'Momentdesk'
from home join told on told.site = home.site and told.id = home.id;

insert into knowledge_version (site, kind, id, version, at, agent, agent_name, what, document)
select site, kind, id, version, updated_at, updated_by, updated_by_name, 'moved', document from knowledge_item;
insert into knowledge_revision (site, revision) select distinct site, 1 from knowledge_item;

drop table faq_article;
drop table script;

-- What has been given from the product's files is remembered an item, with what it was, so that newer texts are noticed.
alter table knowledge_given rename to knowledge_given_before;
create table knowledge_given (
    site     text        not null references site on delete cascade,
    kind     text        not null check (kind in ('faq', 'script')),
    id       text        not null,
    digest   text        not null default '',
    given_at timestamptz not null default now(),
    constraint knowledge_given_items primary key (site, kind, id)
);
insert into knowledge_given (site, kind, id, given_at)
select site, kind, id, min(given_at) from knowledge_given_before group by site, kind, id;
drop table knowledge_given_before;
