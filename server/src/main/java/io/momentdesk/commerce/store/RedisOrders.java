package io.momentdesk.commerce.store;

import io.lettuce.core.SetArgs;
import io.momentdesk.commerce.OrderRow;
import io.momentdesk.commerce.OrderStore;
import io.momentdesk.commerce.OrderWrite;
import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Redis;
import io.momentdesk.redis.Script;
import io.momentdesk.redis.Scripts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class RedisOrders implements OrderStore {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Script WRITE = Script.of("commerce/order");
    private static final Script EARLY = Script.of("commerce/early");
    private static final int EARLY_LIMIT = 100;

    private final Redis redis;
    private final Scripts scripts;

    RedisOrders(Redis redis, Scripts scripts) {
        this.redis = redis;
        this.scripts = scripts;
    }

    @Override
    public Optional<OrderRow> find(String site, String number) {
        Map<String, String> hash = redis.call(commands -> commands.hgetall(Keys.of(site, "o:" + plain(number))));
        return hash.isEmpty()
                ? Optional.empty()
                : Optional.of(new OrderRow(
                        hash.get("rev"),
                        hash.get("number"),
                        hash.get("facts"),
                        hash.get("seen"),
                        Long.parseLong(hash.get("updatedAt"))));
    }

    @Override
    public boolean write(String site, OrderWrite write, Duration keep) {
        OrderRow row = write.row();
        List<Object> args = new ArrayList<>(List.of(
                plain(row.number()),
                row.rev(),
                row.number(),
                row.facts(),
                row.seen(),
                row.updatedAt(),
                write.visitorRef() == null ? "" : plain(write.visitorRef()),
                write.customer() == null ? "" : hash(write.customer()),
                write.aliases().stream().map(RedisOrders::hash).collect(Collectors.joining(" ")),
                keep.toSeconds()));
        args.addAll(write.records());
        return scripts.run(WRITE, site, args.toArray()).flag(0);
    }

    @Override
    public Set<String> numbersOfVisitor(String site, String visitor) {
        return redis.call(commands -> commands.smembers(Keys.of(site, "vorders:" + plain(visitor))));
    }

    @Override
    public Set<String> numbersOfCustomer(String site, String customer) {
        return redis.call(commands -> commands.smembers(Keys.of(site, "corders:" + hash(customer))));
    }

    @Override
    public Optional<String> keepEarly(String site, String alias, String update, Duration keep) {
        String number = scripts.run(EARLY, site, hash(alias), update, keep.toSeconds(), EARLY_LIMIT)
                .text(0);
        return number.isEmpty() ? Optional.empty() : Optional.of(number);
    }

    @Override
    public List<String> early(String site, String alias) {
        return redis.call(commands -> commands.lrange(Keys.of(site, "op:" + hash(alias)), 0, -1));
    }

    @Override
    public void forgetEarly(String site, String alias) {
        redis.call(commands -> commands.del(Keys.of(site, "op:" + hash(alias))));
    }

    @Override
    public boolean delivered(String site, String hook) {
        return redis.call(commands -> commands.exists(Keys.of(site, "hook:" + hash(hook)))) > 0;
    }

    @Override
    public void markDelivered(String site, String hook, Duration keep) {
        redis.<@Nullable String>call(
                commands -> commands.set(Keys.of(site, "hook:" + hash(hook)), "1", SetArgs.Builder.ex(keep)));
    }

    private static String plain(String text) {
        return PLAIN.matcher(text).matches() ? text : hash(text);
    }

    private static String hash(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
