package io.momentdesk.touchpoint.hooks;

import io.momentdesk.redis.Refusal;
import io.momentdesk.touchpoint.hooks.GuardedNames.AddressRefused;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where a webhook may go to. Checked when it is saved and again when something is sent. */
@Component
class ReceiverAddress {

    private static final int LONGEST = 2_000;
    private static final int LAST_PORT = 65_535;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HookSettings settings;
    private final GuardedNames names;

    ReceiverAddress(HookSettings settings, GuardedNames names) {
        this.settings = settings;
        this.names = names;
    }

    /** @throws Refusal {@code invalid} or {@code too_large}, of the field {@code url} */
    URI checked(String url) {
        URI address = read(url);
        String host = address.getHost();
        try {
            names.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        } catch (AddressRefused notPublic) {
            throw wrong("must lead to a public address");
        } catch (UnknownHostException unknown) {
            throw wrong("names a host that cannot be found");
        }
        return address;
    }

    /** As {@link #checked}, without looking the name up. */
    URI read(String url) {
        if (url.length() > LONGEST) {
            throw Refusal.tooLarge("url", LONGEST);
        }
        URI address = parsed(url);
        if (address.getHost() == null || address.getHost().isEmpty()) {
            throw wrong("must name a host, in letters of ASCII");
        }
        boolean plain = "http".equalsIgnoreCase(address.getScheme());
        if (!"https".equalsIgnoreCase(address.getScheme())
                && !(plain && settings.loopback() && THIS_MACHINE.contains(address.getHost()))) {
            throw wrong("must begin with https://");
        }
        if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw wrong("must have neither a user nor a fragment");
        }
        if (address.getPort() == 0 || address.getPort() > LAST_PORT) {
            throw wrong("has a port that does not exist");
        }
        return address;
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw wrong("must be an address such as https://shop.example/hooks");
        }
    }

    private static Refusal wrong(String why) {
        return Refusal.invalid("url", "url " + why + ".");
    }
}
