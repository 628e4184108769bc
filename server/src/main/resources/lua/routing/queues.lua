-- with: conversation/state, routing/seats
-- ARGV: queues
-- -> for each: chats waiting, since when the oldest waits (ms, 0), agents present, room for so many chats, tickets waiting
local answer = {}
for _, queue in ipairs(ARGV) do
  local first = redis.call('ZRANGE', P .. 'q:' .. queue, 0, 0, 'WITHSCORES')
  local since = first[1] and num(tonumber(first[2]) + (tonumber(get(first[1], 'boost')) or 0)) or '0'
  local free = 0
  for _, agent in ipairs(redis.call('ZRANGE', P .. 'room:' .. queue, 0, -1)) do
    if lease(agent) >= NOW then
      local left = tonumber(redis.call('HGET', P .. 'a:' .. agent, 'capacity') or 0) - carried(agent)
      free = free + math.max(0, math.floor(left / units('chat')))
    end
  end
  for _, value in ipairs({redis.call('ZCARD', P .. 'q:' .. queue), since, there(queue), free, redis.call('ZCARD', P .. 't:' .. queue)}) do
    answer[#answer + 1] = tostring(value)
  end
end
return answer
