package io.momentdesk.routing;

/** Lets a test sweep when it wants to. */
public final class Sweeping {

    private Sweeping() {}

    public static void once(Wakeful wakeful) {
        wakeful.sweep();
    }
}
