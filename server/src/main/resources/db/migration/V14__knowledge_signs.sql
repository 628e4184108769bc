-- What people made of answers and scripts is looked up every few minutes among all touchpoints.
create index touchpoint_knowledge on touchpoint (site, at) where kind = 'article' or (kind = 'message' and data ? 'used');
