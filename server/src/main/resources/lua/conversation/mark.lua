-- with: conversation/state
-- Raises how far a side has received and read; marks only rise and never pass the top.
-- ARGV: conversation, side v|a, received, read (0: not said), whose it must be ('' for agents, whose right was checked)
-- -> read as it is now, 1 when it rose, the same read as the visitor may see it, visitor, owner
local conv, side = ARGV[1], ARGV[2]
local c = redis.call('HMGET', ckey(conv), 'top', 'visitor', side .. 'read', side .. 'received', 'vtop', 'owner', 'base', 'vbase')
if not c[1] or (ARGV[5] ~= '' and c[2] ~= ARGV[5]) then return {'!not_found', 'There is no such conversation.', 'conversation'} end
local top, was = tonumber(c[1]), tonumber(c[3]) or 0
local read = math.min(tonumber(ARGV[4]), top)
local received = math.max(math.min(tonumber(ARGV[3]), top), read)
if read > was then redis.call('HSET', ckey(conv), side .. 'read', read) end
if received > (tonumber(c[4]) or 0) then redis.call('HSET', ckey(conv), side .. 'received', received) end
local seen = math.max(read, was)
local visible, base = seen, tonumber(c[7]) or 0
if seen > base and seen < top then
  local entry = redis.call('LINDEX', P .. 'e:' .. conv, seen - 1 - base) or ''
  if string.find(entry, '"see":"a"', 1, true) then visible = tonumber(string.match(entry, '"pv":(%d+)')) end
elseif seen == top then visible = tonumber(c[5])
elseif base > 0 then visible = math.min(seen, tonumber(c[8])) end
return {tostring(seen), read > was and '1' or '0', tostring(visible), c[2], c[6] or ''}
