package io.momentdesk.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Nothing but the stores, in a process that a test may kill. */
final class StoresMain {

    private StoresMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            Stores stores = Stores.start(DataFolder.open(Path.of(arguments[0])), true, true);
            Runtime.getRuntime().addShutdownHook(new Thread(stores::close));
            System.out.printf(
                    "UP redis://:%s@127.0.0.1:%d %s&user=%s&password=%s%n",
                    stores.redis().password(),
                    stores.redis().port(),
                    stores.postgres().url() + "?ApplicationName=test",
                    stores.postgres().user(),
                    stores.postgres().password());
            new CountDownLatch(1).await();
        } catch (StartRefused refused) {
            System.out.println("REFUSED " + refused.getMessage());
        }
    }
}
