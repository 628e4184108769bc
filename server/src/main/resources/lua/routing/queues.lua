-- with: conversation/state, routing/desk
-- ARGV: queues
-- -> for each: chats waiting, since when the oldest waits (ms, 0), agents present, free slots, tickets waiting
local answer = {}
for _, queue in ipairs(ARGV) do
  local first = redis.call('ZRANGE', P .. 'q:' .. queue, 0, 0, 'WITHSCORES')
  local agents, free = present(queue), 0
  for _, agent in ipairs(agents) do
    free = free + math.max(0, tonumber(redis.call('HGET', P .. 'a:' .. agent, 'capacity') or 0) - redis.call('SCARD', P .. 'al:' .. agent))
  end
  for _, value in ipairs({redis.call('ZCARD', P .. 'q:' .. queue), first[2] or '0', #agents, free, redis.call('ZCARD', P .. 't:' .. queue)}) do
    answer[#answer + 1] = tostring(value)
  end
end
return answer
