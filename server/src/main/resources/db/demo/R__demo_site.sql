-- The demo's site, so that anyone can try the whole. Applied in the demo profile only, which listens on loopback only; what was changed since stays.
insert into site (id, name, public_key, secret_key_hash, webhook_secret, identity_key, default_queue, zone)
values ('demo', 'Demo shop', 'pk_demo', encode(sha256('sk_demo'), 'hex'), 'whsec_demo', 'ik_demo', 'stimulus', 'UTC')
on conflict do nothing;

insert into site_origin (site, origin)
values ('demo', 'http://localhost:8080'),
       ('demo', 'http://127.0.0.1:8080')
on conflict do nothing;

insert into desk (site, queue, moment, name, target_seconds, position)
values ('demo', 'stimulus', 'STIMULUS', 'Welcome', 60, 1),
       ('demo', 'zmot', 'ZMOT', 'Advice', 45, 2),
       ('demo', 'fmot', 'FMOT', 'Sales', 15, 3),
       ('demo', 'amot', 'AMOT', 'Orders', 60, 4),
       ('demo', 'smot', 'SMOT', 'Support', 90, 5),
       ('demo', 'umot', 'UMOT', 'Loyalty', 120, 6)
on conflict do nothing;

-- everybody's password is: demo
insert into agent (site, id, email, name, role, password_hash)
values ('demo', 'welcome', 'welcome@demo.shop', 'Mina', 'AGENT',
        '$argon2id$v=19$m=19456,t=2,p=1$bVlByyDDjvQ4y190avJkgg$82bFBRFkH7v3X8FvtXgURQXOZGiBDKHcirdlkmmzRE0'),
       ('demo', 'advice', 'advice@demo.shop', 'Omar', 'AGENT',
        '$argon2id$v=19$m=19456,t=2,p=1$HtDCI3TYD3/KvLAhMEG7nQ$nREBiyD2Pb9Ns2XlFdRZWyelPem1HYF8Q7390z7jjI4'),
       ('demo', 'sales', 'sales@demo.shop', 'Lena', 'AGENT',
        '$argon2id$v=19$m=19456,t=2,p=1$VUFRYb9Y2KY4Au8baRQGig$eiILi+Tz9pW3+BwYW2gs76LRfaSlL+AmgC3srFvYrds'),
       ('demo', 'orders', 'orders@demo.shop', 'Tomas', 'AGENT',
        '$argon2id$v=19$m=19456,t=2,p=1$RPHBLCbsX1A347asbzGi/A$K0unmrHjr6zuKt6ORquCgKAQ/Lsy6gSR5rjmHMx9Geg'),
       ('demo', 'support', 'support@demo.shop', 'Sara', 'AGENT',
        '$argon2id$v=19$m=19456,t=2,p=1$Wo2oIYfBD5KQkWHMVD42lw$hdlIP/tWAS9jKfF8Seq6A/MZ4E6H4gr08tpEQnH+4VU'),
       ('demo', 'loyalty', 'loyalty@demo.shop', 'Ilze', 'AGENT',
        '$argon2id$v=19$m=19456,t=2,p=1$eF97iVUm4GdCQo0+qHkMNw$PZ7hsT3Eq8axgqqOmCao8b3iJbVzuVqoF5ZDtQy+m/Q'),
       ('demo', 'supervisor', 'supervisor@demo.shop', 'Noor', 'SUPERVISOR',
        '$argon2id$v=19$m=19456,t=2,p=1$zUUMzjTNOWGI8DuECjb84w$rdsGIJsk8SJM7vJgmcfjDPIyDZI36Pbdkh+mJzektb4'),
       ('demo', 'admin', 'admin@demo.shop', 'Admin', 'ADMIN',
        '$argon2id$v=19$m=19456,t=2,p=1$sFT5k1aLWTykTDBYhFPMaw$N7nM9W3X9l+I2oKm/D48X+CK2+3SM4Ca89RXTaQAvo4')
on conflict do nothing;

insert into agent_queue (site, agent, queue)
values ('demo', 'welcome', 'stimulus'),
       ('demo', 'advice', 'zmot'),
       ('demo', 'sales', 'fmot'),
       ('demo', 'orders', 'amot'),
       ('demo', 'support', 'smot'),
       ('demo', 'loyalty', 'umot')
on conflict do nothing;
