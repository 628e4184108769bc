-- with: conversation/state
-- The entries after a seq that are still here. Those up to base have left Redis; -1: all of it has.
-- ARGV: conversation, after, limit
-- -> base, then the entries, oldest first
if get(ARGV[1], 'epoch') == '' then return {'-1'} end
local base = tonumber(get(ARGV[1], 'base')) or 0
local from = math.max(tonumber(ARGV[2]) - base, 0)
return {num(base), unpack(redis.call('LRANGE', P .. 'e:' .. ARGV[1], from, from + tonumber(ARGV[3]) - 1))}
