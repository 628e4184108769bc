-- with: conversation/state
-- Raises how far a side has received and read; marks only rise and never pass the top.
-- ARGV: conversation, side v|a, received, read (0: not said), who must own it ('' for agents: the visitor check is skipped)
-- -> read as it is now, 1 when it rose
local conv, side = ARGV[1], ARGV[2]
local c = redis.call('HMGET', ckey(conv), 'top', 'visitor', side .. 'read', side .. 'received')
if not c[1] or (ARGV[5] ~= '' and c[2] ~= ARGV[5]) then return {'!not_found', 'There is no such conversation.', 'conversation'} end
local top = tonumber(c[1])
local read = math.min(tonumber(ARGV[4]), top)
local received = math.max(math.min(tonumber(ARGV[3]), top), read)
local rose = read > (tonumber(c[3]) or 0)
if rose then redis.call('HSET', ckey(conv), side .. 'read', read) end
if received > (tonumber(c[4]) or 0) then redis.call('HSET', ckey(conv), side .. 'received', received) end
return {tostring(math.max(read, tonumber(c[3]) or 0)), rose and '1' or '0'}
