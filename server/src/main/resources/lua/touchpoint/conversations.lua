-- The live state of several conversations in one glance. ARGV: their ids.
-- Returns for each its fields as a JSON object, '' for one that is gone.
local found = {}
for i, conv in ipairs(ARGV) do
  local fields = redis.call('HGETALL', P .. 'c:' .. conv)
  local object = {}
  for f = 1, #fields, 2 do object[fields[f]] = fields[f + 1] end
  found[i] = #fields > 0 and cjson.encode(object) or ''
end
return found
