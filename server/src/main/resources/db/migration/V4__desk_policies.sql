-- How a desk shares its chats out; what is not said is as shipped. See site.DeskPolicy.
alter table desk add column policy jsonb not null default '{}';

-- Languages an agent answers in, as primary tags such as fa; none: any.
alter table agent add column languages text[] not null default '{}';
