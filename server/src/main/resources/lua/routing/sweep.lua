-- with: conversation/state, routing/seats, routing/choice, routing/lines, routing/desk, routing/waiting, routing/silence
-- Once a second, by the one node that holds the sweep: takes back what absent agents hold while a visitor waits and what was offered in vain,
-- turns into tickets what waits where nobody is, parks what is silent, gives out what can be given out, at last beyond its own desk.
-- ARGV: node, sweep lease ms, ms after a lapsed lease, ms before a chat at an empty desk becomes a ticket, then queue and promised time ISO in turn
-- -> conversations that have waited for a decision for a second
local node = ARGV[1]
local holder = redis.call('GET', P .. 'sweeper')
if holder and holder ~= node then return {} end
redis.call('SET', P .. 'sweeper', node, 'PX', ARGV[2])
for _, agent in ipairs(redis.call('ZRANGEBYSCORE', P .. 'agents', '-inf', '(' .. NOW_TEXT, 'LIMIT', 0, 500)) do
  seat(agent)
  give_back(agent, 'lapsed')
  if lease(agent) <= NOW - tonumber(ARGV[3]) then
    for _, conv in ipairs(redis.call('SMEMBERS', P .. 'al:' .. agent)) do
      if get(conv, 'waitingSince') ~= '' then enqueue(conv, get(conv, 'queue')) end
    end
    if redis.call('SCARD', P .. 'al:' .. agent) == 0 then redis.call('ZREM', P .. 'agents', agent) end
  end
end
for _, conv in ipairs(redis.call('ZRANGEBYSCORE', P .. 'offers', '-inf', NOW_TEXT, 'LIMIT', 0, 50)) do take_back(conv, 'expired', 60000) end
park_silent()
end_parked()
wake_aside()
forgive()
release()
for i = 5, #ARGV, 2 do
  local queue = ARGV[i]
  mend_lines(queue)
  drain(queue)
  if there(queue) == 0 then
    for _, conv in ipairs(redis.call('ZRANGE', P .. 'q:' .. queue, 0, LOOK - 1)) do
      if waited(conv) > tonumber(ARGV[4]) then
        leave(conv)
        become_ticket(conv, ARGV[i + 1])
        enqueue(conv, queue)
      end
    end
  end
end
for i = 5, #ARGV, 2 do widen(ARGV[i]) end
ring()
return redis.call('ZRANGEBYSCORE', P .. 'dirty', '-inf', num(NOW - 1000), 'LIMIT', 0, 100)
