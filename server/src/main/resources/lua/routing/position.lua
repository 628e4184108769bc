-- with: conversation/state, routing/seats
-- Where a waiting chat stands.
-- ARGV: conversation
-- -> position from 1 (0: it does not wait), agents present, then how long a place took those before (ms, newest first)
local conv = ARGV[1]
local queue = get(conv, 'queue')
local state = get(conv, 'state')
local rank = state == 'queued' and redis.call('ZRANK', P .. 'q:' .. queue, conv) or state == 'offered' and 0
if not rank then return {'0'} end
return {tostring(rank + 1), tostring(there(queue)), unpack(redis.call('LRANGE', P .. 'waits:' .. queue, 0, -1))}
