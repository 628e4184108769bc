-- with: conversation/state
-- The newest seq of a visitor's conversations as the visitor may see it, or of the named ones as an agent may.
-- ARGV: visitor or '', then conversations
-- -> conversation and seq in turn; what is not here is left out
local visitor, field = ARGV[1], 'top'
local convs = {unpack(ARGV, 2)}
if visitor ~= '' then
  convs, field = redis.call('ZREVRANGE', P .. 'vc:' .. visitor, 0, 49), 'vtop'
end
local answer = {}
for _, conv in ipairs(convs) do
  local top = get(conv, field)
  if top ~= '' then answer[#answer + 1] = conv; answer[#answer + 1] = top end
end
return answer
