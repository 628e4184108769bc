package io.momentdesk.protocol;

/** Why a socket was closed (ERR2): after 4000 to 4499 a client comes back, after 4500 to 4999 it stays away. */
public final class CloseCode {
    public static final int DRAINING = 4000;
    public static final int HELLO_LATE = 4001;
    public static final int NO_PONG = 4002;
    public static final int TOO_SLOW = 4003;
    public static final int POSITION_LOST = 4004;
    public static final int SIGN_IN_AGAIN = 4401;
    public static final int TOO_FAST = 4429;
    public static final int PROTOCOL = 4500;
    public static final int VERSION = 4501;
    public static final int FORBIDDEN = 4503;
    public static final int SITE_DISABLED = 4504;

    private CloseCode() {}
}
