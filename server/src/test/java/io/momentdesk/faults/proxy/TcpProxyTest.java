package io.momentdesk.faults.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TcpProxyTest {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> ends = new CopyOnWriteArrayList<>();
    private ServerSocket server;
    private TcpProxy proxy;
    private Socket client;

    @BeforeEach
    void anEchoBehindAProxy() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
        proxy = TcpProxy.to(server.getLocalPort());
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(10_000);
        assertThat(echo("hello")).isEqualTo("hello");
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
        server.close();
    }

    @Test
    void carriesWhatIsSaid() throws IOException {
        assertThat(echo("again")).isEqualTo("again");
        assertThat(proxy.links()).hasSize(1);
    }

    @Test
    void delaysBothWays() throws IOException {
        proxy.weather(new Weather(Duration.ofMillis(100), 0));
        long since = System.nanoTime();
        assertThat(echo("slow")).isEqualTo("slow");
        assertThat(millisSince(since)).isGreaterThanOrEqualTo(200);
    }

    @Test
    void letsOnlySoManyBytesThroughASecond() throws IOException {
        proxy.weather(new Weather(Duration.ZERO, 10_000));
        String long_ = "x".repeat(1_000);
        long since = System.nanoTime();
        assertThat(echo(long_)).isEqualTo(long_);
        assertThat(millisSince(since)).isGreaterThanOrEqualTo(190);
    }

    @Test
    void endsPolitely() throws IOException {
        cut(Cut.FIN);
        assertThat(client.getInputStream().read()).isEqualTo(-1);
        await().until(() -> ends.contains("politely"));
    }

    @Test
    void endsRudely() {
        cut(Cut.RST);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        await().until(() -> ends.contains("rudely"));
    }

    @Test
    void goesSilent() throws IOException {
        cut(Cut.SILENT);
        say("lost");
        hearsNothing();
        assertThat(heard).containsExactly("hello");
        assertThat(ends).isEmpty();
    }

    @Test
    void goesSilentOneWay() throws IOException {
        cut(Cut.ONE_WAY);
        say("heard");
        hearsNothing();
        await().until(() -> heard.contains("heard"));
        assertThat(ends).isEmpty();
    }

    @Test
    void leavesTheClientHalfOpen() throws IOException {
        cut(Cut.HALF_OPEN);
        await().until(() -> ends.contains("politely"));
        say("lost");
        hearsNothing();
    }

    @Test
    void endsAfterSoManyBytes() throws IOException {
        proxy.links().iterator().next().cutAfter(3);
        say("abcdef");
        assertThat(new String(client.getInputStream().readNBytes(3), UTF_8)).isEqualTo("abc");
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    }

    @Test
    void takesTheReplyAndNotTheRequest() throws Exception {
        var swallowed = proxy.swallowReplyTo("needle");
        say("hay with a nee");
        client.getOutputStream().flush();
        assertThat(hear(14)).isEqualTo("hay with a nee");
        say("dle in it");
        assertThat(client.getInputStream().read()).isEqualTo(-1);
        swallowed.get(10, TimeUnit.SECONDS);
        assertThat(String.join("", heard)).endsWith("hay with a needle in it");
    }

    @Test
    void refusesWhileToldTo() throws IOException {
        proxy.refuse(true);
        try (Socket late = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            late.setSoTimeout(10_000);
            assertThatThrownBy(() -> late.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        assertThat(echo("still")).isEqualTo("still");
    }

    private void cut(Cut how) {
        proxy.cut(how);
    }

    private String echo(String text) throws IOException {
        say(text);
        return hear(text.length());
    }

    private void say(String text) throws IOException {
        client.getOutputStream().write(text.getBytes(UTF_8));
    }

    private String hear(int length) throws IOException {
        return new String(client.getInputStream().readNBytes(length), UTF_8);
    }

    private void hearsNothing() throws IOException {
        client.setSoTimeout(300);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private void accept() {
        try {
            while (true) {
                Socket one = server.accept();
                Thread.ofVirtual().start(() -> answer(one));
            }
        } catch (IOException closed) {
            ends.add("closed");
        }
    }

    private void answer(Socket one) {
        byte[] buffer = new byte[8192];
        try (one) {
            for (int n = one.getInputStream().read(buffer);
                    n > 0;
                    n = one.getInputStream().read(buffer)) {
                heard.add(new String(buffer, 0, n, UTF_8));
                one.getOutputStream().write(buffer, 0, n);
            }
            ends.add("politely");
        } catch (IOException gone) {
            ends.add("rudely");
        }
    }
}
