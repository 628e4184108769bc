-- with: conversation/state, routing/seats, routing/choice, routing/lines, routing/desk, routing/waiting
-- Goes on where a script had given out as much as one may.
-- -> 1 when there is more to do
for _, queue in ipairs(redis.call('SPOP', P .. 'more', 50)) do drain(queue) end
ring()
return {redis.call('EXISTS', P .. 'more')}
