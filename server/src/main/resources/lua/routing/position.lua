-- with: conversation/state, routing/desk
-- Where a waiting chat stands.
-- ARGV: conversation
-- -> position from 1 (0: it does not wait), agents present, then how long the last ones waited (ms, newest first)
local conv = ARGV[1]
local queue = get(conv, 'queue')
local rank = get(conv, 'state') == 'queued' and redis.call('ZRANK', P .. 'q:' .. queue, conv)
if not rank then return {'0'} end
return {tostring(rank + 1), tostring(#present(queue)), unpack(redis.call('LRANGE', P .. 'waits:' .. queue, 0, -1))}
