package io.momentdesk.touchpoint.hooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses may be connected to: public ones of the internet. Judged by the bytes of the address, so that no way of writing it gets past; an IPv4 address
 * inside an IPv6 one is judged as what it is.
 */
record AddressGuard(boolean loopback) {

    /** IANA's registry of special addresses: this network, private, shared, loopback, link-local, protocols, examples, relays, benchmarks, multicast, reserved. */
    private static final List<Block> NEVER_V4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Of IPv6 only what is handed out to the world … */
    private static final Block GLOBAL_V6 = Block.of("2000::/3");

    /** … but for protocols (with Teredo), examples and 6to4, which leads to any IPv4 address. */
    private static final List<Block> NEVER_V6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** IPv6 addresses that mean the IPv4 address in their last four bytes: mapped, and translated by NAT64. */
    private static final List<Block> MEANS_V4 = blocks("::ffff:0:0/96", "64:ff9b::/96");

    private static final int V4 = 4;

    boolean allows(InetAddress address) {
        return allows(address.getAddress());
    }

    boolean allows(byte[] address) {
        if (address.length == V4) {
            return NEVER_V4.stream().noneMatch(block -> block.holds(address)) || loopback && address[0] == 127;
        }
        if (MEANS_V4.stream().anyMatch(block -> block.holds(address))) {
            return allows(Arrays.copyOfRange(address, address.length - V4, address.length));
        }
        boolean known = GLOBAL_V6.holds(address) && NEVER_V6.stream().noneMatch(block -> block.holds(address));
        return known || loopback && isLoopback(address);
    }

    private static boolean isLoopback(byte[] address) {
        byte[] one = new byte[address.length];
        one[address.length - 1] = 1;
        return Arrays.equals(one, address);
    }

    private static List<Block> blocks(String... written) {
        List<Block> blocks = new ArrayList<>();
        for (String each : written) {
            blocks.add(Block.of(each));
        }
        return List.copyOf(blocks);
    }

    /** @param bits how many of the first ones count */
    private record Block(byte[] first, int bits) {

        static Block of(String written) {
            int slash = written.indexOf('/');
            String network = written.substring(0, slash);
            // Java reads a mapped address as the IPv4 address that it means
            byte[] first = network.equals("::ffff:0:0") ? mapped() : literal(network);
            return new Block(first, Integer.parseInt(written.substring(slash + 1)));
        }

        private static byte[] mapped() {
            byte[] mapped = new byte[16];
            mapped[10] = -1;
            mapped[11] = -1;
            return mapped;
        }

        private static byte[] literal(String written) {
            try {
                return InetAddress.getByName(written).getAddress();
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
