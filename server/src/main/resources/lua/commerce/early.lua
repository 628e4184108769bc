-- Keeps an update that names an order nobody has told us of yet, until the order comes.
-- ARGV: 1 hash of what names the order  2 the update (JSON)  3 seconds to keep (number)  4 how many to keep (number)
-- Returns the order's number when it is known by now, else ''.
local number = redis.call('GET', P .. 'oid:' .. ARGV[1])
if number then return {number} end
local waiting = P .. 'op:' .. ARGV[1]
redis.call('RPUSH', waiting, ARGV[2])
redis.call('LTRIM', waiting, -tonumber(ARGV[4]), -1)
redis.call('EXPIRE', waiting, ARGV[3])
return {''}
