package io.momentdesk.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;

/** A WebSocket client without manners: sends what it likes, in fragments of its own cut, and reads only when it is told to. */
public final class RawSocket implements AutoCloseable {

    public static final int CUT = 1006;

    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int LAST = 0x80;

    private final Socket socket = new Socket();
    private final OutputStream out;
    private final DataInputStream in;

    private RawSocket(URI base) throws IOException {
        // so that what is not read soon stands in the server's way
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), 5_000);
        socket.setSoTimeout(10_000);
        out = socket.getOutputStream();
        in = new DataInputStream(socket.getInputStream());
    }

    private void upgrade(URI base, String pathAndQuery, String origin) throws IOException {
        String request =
                """
                GET %s HTTP/1.1
                Host: %s
                Upgrade: websocket
                Connection: Upgrade
                Origin: %s
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Protocol: %s
                Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==

                """.formatted(pathAndQuery, base.getAuthority(), origin, io.momentdesk.testing.Socket.SUBPROTOCOL);
        out.write(request.replace("\n", "\r\n").getBytes(ISO_8859_1));
        String status = line();
        if (!status.startsWith("HTTP/1.1 101")) {
            throw new IOException("no upgrade: " + status);
        }
        while (!line().isEmpty()) {
            // the other headers
        }
    }

    /** @param pathAndQuery for instance {@code /ws/visitor?site=pk_demo} */
    public static RawSocket open(URI base, String pathAndQuery) {
        return open(base, pathAndQuery, DeskClient.origin(base));
    }

    public static RawSocket open(URI base, String pathAndQuery, String origin) {
        try {
            RawSocket opened = new RawSocket(base);
            try {
                opened.upgrade(base, pathAndQuery, origin);
                return opened;
            } catch (IOException refused) {
                opened.close();
                throw refused;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long {@link #read} waits. */
    public void patience(Duration time) {
        try {
            socket.setSoTimeout((int) time.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it rudely. */
    public void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // it has ended already
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            line.write(c);
        }
        return line.toString(ISO_8859_1).strip();
    }

    /** A whole frame. */
    public RawSocket text(String text) {
        return write(LAST | TEXT, text);
    }

    /** Begins a frame that does not end here. */
    public RawSocket begin(String text) {
        return write(TEXT, text);
    }

    public RawSocket goOn(String text, boolean last) {
        return write((last ? LAST : 0) | CONTINUATION, text);
    }

    private RawSocket write(int first, String text) {
        byte[] payload = text.getBytes(UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        // masked with zeros, which changes nothing
        frame.putInt(0).put(payload);
        try {
            out.write(frame.array(), 0, frame.position());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next text; pings of the transport are passed over. */
    public String read() {
        try {
            Frame frame = frame();
            while (frame.opcode != TEXT && frame.opcode != CLOSE) {
                frame = frame();
            }
            if (frame.opcode == CLOSE) {
                throw new IllegalStateException("closed with " + frame.code());
            }
            return new String(frame.payload, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads on to the next text that contains this. */
    public String readUntil(String part) {
        String text = read();
        while (!text.contains(part)) {
            text = read();
        }
        return text;
    }

    /** Reads on to the end: the code the server closed with, or {@link #CUT}. */
    public int awaitClose(Duration patience) {
        try {
            socket.setSoTimeout((int) patience.toMillis());
            Frame frame = frame();
            while (frame.opcode != CLOSE) {
                frame = frame();
            }
            return frame.code();
        } catch (EOFException | SocketException ended) {
            return CUT;
        } catch (IOException e) {
            throw new AssertionError("not closed within " + patience, e);
        }
    }

    private Frame frame() throws IOException {
        int first = in.readUnsignedByte();
        long length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        byte[] payload = new byte[Math.toIntExact(length)];
        in.readFully(payload);
        return (first & LAST) == 0 ? joined(first & 0x0f, payload) : new Frame(first & 0x0f, payload);
    }

    private Frame joined(int opcode, byte[] begun) throws IOException {
        byte[] rest = frame().payload;
        byte[] all = ByteBuffer.allocate(begun.length + rest.length)
                .put(begun)
                .put(rest)
                .array();
        return new Frame(opcode, all);
    }

    private record Frame(int opcode, byte[] payload) {

        int code() {
            return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
