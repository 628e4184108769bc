-- Writes what is known of an order, if nobody else did since it was read; logs its milestones, joins it to its visitor and customer.
-- ARGV: 1 key of the order  2 revision it was read at (number)  3 its number  4 facts (JSON)  5 milestones logged so far (JSON)
--   6 updatedAt (ms)  7 visitorRef or ''  8 hash of the customer's id or ''  9 hashes of what else names it, with blanks between
--   10 seconds to keep (number)  11… the records to log, one JSON object each
-- Returns 1, or 0 when the revision is another by now.
local order = P .. 'o:' .. ARGV[1]
if (redis.call('HGET', order, 'rev') or '0') ~= ARGV[2] then return {0} end

-- a visitor who proved to be a customer since has gone over into that customer's visitor
local ref, known = ARGV[7], false
if ref ~= '' then
  ref = redis.call('HGET', P .. 'v:' .. ref, 'into') or ref
  if redis.call('EXISTS', P .. 'v:' .. ref) == 0 then ref = '' end
  -- another customer has bought with the cart that this one's reference still lay in
  local is = redis.call('HGET', P .. 'v:' .. ref, 'cu')
  if is and ARGV[8] ~= '' and is ~= ARGV[8] then ref = '' end
end
if ARGV[8] ~= '' then known = redis.call('GET', P .. 'cu:' .. ARGV[8]) end

redis.call('HSET', order, 'rev', num(tonumber(ARGV[2]) + 1), 'number', ARGV[3], 'facts', ARGV[4], 'seen', ARGV[5],
  'updatedAt', ARGV[6])
redis.call('EXPIRE', order, ARGV[10])
for alias in string.gmatch(ARGV[9], '%S+') do redis.call('SET', P .. 'oid:' .. alias, ARGV[3], 'EX', ARGV[10]) end

local function join(key)
  redis.call('SADD', P .. key, ARGV[3])
  redis.call('EXPIRE', P .. key, ARGV[10])
end
if ARGV[7] ~= '' then join('vorders:' .. ARGV[7]) end
if ref ~= '' and ref ~= ARGV[7] then join('vorders:' .. ref) end
if ARGV[8] ~= '' then join('corders:' .. ARGV[8]) end

for i = 11, #ARGV do log('order', ref ~= '' and ref or known or '', 'd', ARGV[i]) end
if #ARGV > 10 then
  if ref ~= '' then dirty(ref) end
  if known and known ~= ref then dirty(known) end
end
ring()
return {1}
