-- with: conversation/state, routing/seats
-- ARGV: agents
-- -> for each: status (offline without a lease), capacity or '' when they never came, chats held or offered, tickets held
local answer = {}
for _, agent in ipairs(ARGV) do
  local a = redis.call('HMGET', P .. 'a:' .. agent, 'status', 'capacity')
  answer[#answer + 1] = lease(agent) >= NOW and a[1] or 'offline'
  answer[#answer + 1] = a[2] or ''
  answer[#answer + 1] = tostring(redis.call('SCARD', P .. 'al:' .. agent) + redis.call('SCARD', P .. 'ao:' .. agent))
  answer[#answer + 1] = tostring(redis.call('SCARD', P .. 'at:' .. agent))
end
return answer
