-- What agents marked is listed by day.
create index touchpoint_mark on touchpoint (site, at) where kind = 'mark';
