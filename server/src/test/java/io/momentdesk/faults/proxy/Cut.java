package io.momentdesk.faults.proxy;

/** How a link ends. */
public enum Cut {
    /** Both sides are told politely. */
    FIN,
    /** Both sides are told rudely. */
    RST,
    /** Nobody is told: what either side sends is never seen again. */
    SILENT,
    /** What the server sends is never seen again; what the client sends still arrives. */
    ONE_WAY,
    /** The server is told, the client is not. */
    HALF_OPEN
}
