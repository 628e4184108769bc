package io.momentdesk.touchpoint.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.momentdesk.touchpoint.hooks.GuardedNames.AddressRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard guard = new AddressGuard(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::10.1.2.3",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "4000::1"
            })
    void SEC17_whatIsNotPublicIsRefusedHoweverItIsWritten(String written) throws UnknownHostException {
        assertThat(guard.allows(InetAddress.getByName(written))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "64:ff9b::1.1.1.1",
                "2606:4700::1111",
                "2001:4860:4860::8888",
                "2a00:1450::1"
            })
    void publicAddressesAreTaken(String written) throws UnknownHostException {
        assertThat(guard.allows(InetAddress.getByName(written))).isTrue();
    }

    @Test
    void SEC17_anIPv4AddressMappedIntoSixteenBytesIsJudgedAsWhatItMeans() {
        assertThat(guard.allows(bytes("00000000000000000000ffff7f000001"))).isFalse();
        assertThat(guard.allows(bytes("00000000000000000000ffffc0a80101"))).isFalse();
        assertThat(guard.allows(bytes("00000000000000000000ffff01010101"))).isTrue();
    }

    @Test
    void thisMachineIsTakenOnlyWhereASettingAllowsItAndNothingElseWithIt() throws UnknownHostException {
        AddressGuard development = new AddressGuard(true);

        for (String here : List.of("127.0.0.1", "127.3.2.1", "::1")) {
            assertThat(development.allows(InetAddress.getByName(here))).isTrue();
        }
        for (String elsewhere : List.of("10.0.0.1", "169.254.169.254", "fe80::1", "0.0.0.0", "::")) {
            assertThat(development.allows(InetAddress.getByName(elsewhere))).isFalse();
        }
    }

    @Test
    void SEC17_aNameIsRefusedWhenOneOfItsAddressesIsNotPublic() {
        GuardedNames names = new GuardedNames(guard, host -> addresses("1.1.1.1", "10.0.0.1"));

        assertThatThrownBy(() -> names.resolve("shop.example"))
                .isInstanceOf(AddressRefused.class)
                .hasMessageNotContaining("10.0.0.1");
    }

    @Test
    void SEC17_aNameIsLookedUpOnceForAConnectionWhichGoesWhereWasLooked() throws UnknownHostException {
        Deque<InetAddress[]> answers = new ArrayDeque<>(List.of(addresses("1.1.1.1"), addresses("127.0.0.1")));
        GuardedNames names = new GuardedNames(guard, host -> answers.remove());

        assertThat(names.resolve("rebinding.example", 443))
                .singleElement()
                .satisfies(
                        where -> assertThat(where.getAddress().getHostAddress()).isEqualTo("1.1.1.1"));
        assertThatThrownBy(() -> names.resolve("rebinding.example", 443)).isInstanceOf(AddressRefused.class);
    }

    @Test
    void aNameInLettersOfTheWorldIsLookedUpAsNameServersKnowIt() throws UnknownHostException {
        GuardedNames names = new GuardedNames(guard, host -> {
            assertThat(host).isEqualTo("xn--bcher-kva.example");
            return addresses("1.1.1.1");
        });

        assertThat(names.resolve("bücher.example")).hasSize(1);
        assertThat(names.resolve("xn--bcher-kva.example")).hasSize(1);
    }

    private static InetAddress[] addresses(String... written) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[written.length];
        for (int i = 0; i < written.length; i++) {
            addresses[i] = InetAddress.getByName(written[i]);
        }
        return addresses;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
