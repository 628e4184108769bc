-- The node that goes away lets the sweep go, so that another need not wait for the lease to lapse.
-- ARGV: node
-- -> 1 when it held it
if redis.call('GET', P .. 'sweeper') ~= ARGV[1] then return {'0'} end
redis.call('DEL', P .. 'sweeper')
return {'1'}
