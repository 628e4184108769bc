package io.momentdesk.touchpoint.hooks;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Looks a receiver's name up and refuses it when any of its addresses is not public; the connection goes to what was looked at, and to nothing else. */
@Component
class GuardedNames implements DnsResolver {

    /** How names are looked up. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final AddressGuard guard;
    private final Names names;

    @Autowired
    GuardedNames(HookSettings settings) {
        this(new AddressGuard(settings.loopback()), InetAddress::getAllByName);
    }

    GuardedNames(AddressGuard guard, Names names) {
        this.guard = guard;
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.of(ascii(host));
        for (InetAddress address : found) {
            if (!guard.allows(address)) {
                throw new AddressRefused(host);
            }
        }
        return found;
    }

    /** The HTTP client has made Unicode of {@code xn--…}, which no name server knows. */
    private static String ascii(String host) throws UnknownHostException {
        try {
            return host.chars().allMatch(each -> each < 128) ? host : IDN.toASCII(host);
        } catch (IllegalArgumentException notAName) {
            throw new UnknownHostException(host);
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Not which address it is: that would tell what a private name server knows. */
    static final class AddressRefused extends UnknownHostException {

        AddressRefused(String host) {
            super(host + " has an address that is not public");
        }
    }
}
