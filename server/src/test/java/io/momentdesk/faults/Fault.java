package io.momentdesk.faults;

import java.util.List;

/** The rows of the table, and how often each happens in every run and in a release's. */
enum Fault {
    KILL_NODE("kill -9 of a node", 5, 100),
    KILL_REDIS("kill -9 of Redis", 5, 100),
    KILL_BOTH("kill -9 of a node and Redis", 5, 100),
    REPLY_CUT("cut between Redis's execution and its reply", 50, 1_000),
    LINK_TOLD("client link cut, told (FIN, RST)", 20, 250),
    LINK_SILENT("client link cut, untold (silent, one way)", 20, 250),
    REDIS_LINK("node and Redis cut from each other", 2, 40),
    FREEZE("SIGSTOP of a node or Redis", 2, 50),
    NOT_READING("10 % of the sockets stop reading", 1, 10),
    DISK_FULL("disk full: Redis cannot append", 1, 10),
    MEMORY_FULL("memory full: maxmemory of Redis", 1, 10),
    DATABASE("PostgreSQL away", 1, 5),
    RESTART("rolling restart", 1, 10),
    STORM("everybody comes back at once", 1, 10),
    TRAIN("a visitor on a train, link cut", Train.CUTS, Train.CUTS),
    SENTINEL("Sentinel failover, with WAIT", 0, 20),
    SENTINEL_LOSSY("the same without WAIT", 0, 20),
    CLUSTER("Cluster failover, with WAIT", 0, 20),
    RESHARD("Cluster moves the site's slot", 0, 20),
    WEBHOOKS("order webhooks, doubled, late, shuffled", 10_000, 10_000);

    private static final boolean RELEASE = "release".equals(System.getProperty("momentdesk.faults"));

    final String title;
    private final int everyRun;
    private final int release;

    Fault(String title, int everyRun, int release) {
        this.title = title;
        this.everyRun = everyRun;
        this.release = release;
    }

    boolean isWanted() {
        String only = System.getProperty("momentdesk.faults.only", "");
        return only.isEmpty() ? n() > 0 : List.of(only.split(",")).contains(name());
    }

    int n() {
        int usual = RELEASE ? release : everyRun;
        return usual == 0 ? 0 : Integer.getInteger("momentdesk.faults.n", usual);
    }

    /** One value in every run, another in a release's, unless it is said by a system property. */
    static int scale(String name, int everyRun, int release) {
        return Integer.getInteger("momentdesk.faults." + name, RELEASE ? release : everyRun);
    }
}
