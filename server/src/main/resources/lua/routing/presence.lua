-- with: conversation/state, routing/desk
-- An agent signs in (status ''), renews the lease (status 'renew') or says how they are.
-- ARGV: agent, status, capacity or '', name, queues (comma separated), lease ms, default capacity
-- -> status, capacity
local agent, status, capacity, name, queues, length, usual = unpack(ARGV)
local key = P .. 'a:' .. agent
local alive = lease(agent) >= NOW
redis.call('ZADD', P .. 'agents', num(NOW + tonumber(length)), agent)
if status == 'renew' then return {redis.call('HGET', key, 'status') or 'offline', redis.call('HGET', key, 'capacity') or usual} end
local was = redis.call('HMGET', key, 'status', 'capacity')
local now_status = status
if status == '' then now_status = (alive and was[1]) or 'offline' end
local room = capacity ~= '' and capacity or was[2] or usual
redis.call('HSET', key, 'status', now_status, 'capacity', room, 'name', name, 'queues', queues)
if now_status ~= was[1] or room ~= was[2] then log('presence', '', 'o', agent, 's', now_status) end
if now_status == 'online' then drain_for(agent) end
ring()
return {now_status, room}
