package io.momentdesk.faults.people;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Leads connections to all nodes in turn, whether they are there or not, and knows the origin under which the shop and the console live. */
public final class Balancer {

    static final String ORIGIN = "http://localhost:8080";

    private final List<Integer> ports;
    private final AtomicInteger next = new AtomicInteger();

    public Balancer(List<Integer> ports) {
        this.ports = List.copyOf(ports);
    }

    InetSocketAddress next() {
        int port = ports.get(Math.floorMod(next.getAndIncrement(), ports.size()));
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
