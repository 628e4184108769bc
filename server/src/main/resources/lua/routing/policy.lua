-- What desks and the site have decided about routing, for the other scripts.
-- ARGV: units of a chat, units of a ticket, then for each desk: queue, ms to answer an offer, ms until neighbours help, ms until anybody helps
--   (0: never), neighbours (comma separated)
redis.call('HSET', P .. 'policy', 'chat', ARGV[1], 'ticket', ARGV[2])
for i = 3, #ARGV, 5 do
  redis.call('HSET', P .. 'desk:' .. ARGV[i], 'offer', ARGV[i + 1], 'near', ARGV[i + 2], 'far', ARGV[i + 3], 'neighbours', ARGV[i + 4])
end
return {'1'}
