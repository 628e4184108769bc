-- Facts of past decisions are found newest first, to try rules on them.
create index touchpoint_facts on touchpoint (site, at desc) where kind = 'facts';
