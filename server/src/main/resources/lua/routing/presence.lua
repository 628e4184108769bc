-- with: conversation/state, routing/seats, routing/choice, routing/lines, routing/desk, routing/waiting
-- An agent signs in (status ''), renews the lease (status 'renew') or says how they are.
-- ARGV: agent, status, capacity or '', name, queues (comma separated), lease ms, default capacity, languages (comma separated, '': all)
-- -> status, capacity
local agent, status, capacity, name, queues, length, usual, languages = unpack(ARGV)
local key = P .. 'a:' .. agent
local alive = lease(agent) >= NOW
redis.call('ZADD', P .. 'agents', num(NOW + tonumber(length)), agent)
local was = redis.call('HMGET', key, 'status', 'capacity', 'skills')
local now_status = status
if status == '' then now_status = (alive and was[1]) or 'offline' end
if status == 'renew' then now_status = was[1] or 'offline' end
local room = capacity ~= '' and capacity or was[2] or usual
local now_skills = skills(queues, languages or '')
if now_skills ~= was[3] then unseat(agent, was[3] or '') end
redis.call('HSET', key, 'status', now_status, 'capacity', room, 'name', name, 'queues', queues, 'skills', now_skills)
if now_status ~= was[1] or room ~= was[2] then log('presence', '', 'o', agent, 's', now_status) end
if now_status ~= 'online' then give_back(agent, 'reassigned') end
seat(agent)
if now_status == 'online' and not (status == 'renew' and alive) then redis.call('SADD', P .. 'moved', agent) end
release()
ring()
return {now_status, room}
