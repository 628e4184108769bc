package io.momentdesk.routing;

import io.momentdesk.testing.RealStores;
import io.momentdesk.testing.RedisAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests of the scripts by themselves: an empty desk on a real Redis for each. */
@RealStores
abstract class DeskOfScripts {

    ScriptedDesk desk;

    @BeforeEach
    void open(RedisAddress address) {
        desk = new ScriptedDesk(address.url());
    }

    @AfterEach
    void close() {
        desk.close();
    }
}
