-- Facts of past decisions are found newest first, to try rules on them.
create index touchpoint_facts on touchpoint (site, at desc) where kind = 'facts';

-- Corrections by agents, and what the rules had decided before.
create index touchpoint_moments on touchpoint (site, conversation, seq) where kind = 'moment';
