-- with: conversation/state, routing/desk
-- Once a second, by the one node that holds the sweep: takes back what absent agents hold while a visitor waits, turns into tickets
-- what waits where nobody is, gives out what can be given out.
-- ARGV: node, sweep lease ms, ms after a lapsed lease, ms before a chat at an empty desk becomes a ticket, then queue and promised time ISO in turn
-- -> conversations that have waited for a decision for a second
local node = ARGV[1]
local holder = redis.call('GET', P .. 'sweeper')
if holder and holder ~= node then return {} end
redis.call('SET', P .. 'sweeper', node, 'PX', ARGV[2])
for _, agent in ipairs(redis.call('ZRANGEBYSCORE', P .. 'agents', '-inf', num(NOW - tonumber(ARGV[3])), 'LIMIT', 0, 50)) do
  for _, conv in ipairs(redis.call('SMEMBERS', P .. 'al:' .. agent)) do
    if get(conv, 'waitingSince') ~= '' then enqueue(conv, get(conv, 'queue')) end
  end
  if redis.call('SCARD', P .. 'al:' .. agent) == 0 then redis.call('ZREM', P .. 'agents', agent) end
end
for i = 5, #ARGV, 2 do
  local queue = ARGV[i]
  drain(queue)
  local first = redis.call('ZRANGE', P .. 'q:' .. queue, 0, 0, 'WITHSCORES')
  if first[1] and tonumber(first[2]) < NOW - tonumber(ARGV[4]) and #present(queue) == 0 then
    leave(first[1])
    become_ticket(first[1], ARGV[i + 1])
    enqueue(first[1], queue)
  end
end
ring()
return redis.call('ZRANGEBYSCORE', P .. 'dirty', '-inf', num(NOW - 1000), 'LIMIT', 0, 100)
