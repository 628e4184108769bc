-- What desks and the site have decided about routing, for the other scripts.
-- ARGV: units of a chat, units of a ticket, ms that a visitor counts as here after a sign of life, then for each desk: queue, ms to answer an offer, ms until neighbours help, ms until anybody helps,
--   neighbours (comma separated), ms after which a left visitor's chat is parked, ms until what is parked is resolved (0: never)
local soonest = 0
for i = 4, #ARGV, 7 do
  redis.call('HSET', P .. 'desk:' .. ARGV[i], 'offer', ARGV[i + 1], 'near', ARGV[i + 2], 'far', ARGV[i + 3], 'neighbours', ARGV[i + 4],
    'park', ARGV[i + 5], 'quiet', ARGV[i + 6])
  local park = tonumber(ARGV[i + 5])
  if park > 0 and (soonest == 0 or park < soonest) then soonest = park end
end
redis.call('HSET', P .. 'policy', 'chat', ARGV[1], 'ticket', ARGV[2], 'here', ARGV[3], 'park', num(soonest))
return {'1'}
