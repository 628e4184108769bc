package io.momentdesk.architecture;

import io.momentdesk.MomentdeskApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /** What lies in a module's sub-packages is nobody else's: Spring Modulith finds who looks in. */
    @Test
    void nobodyLooksBehindAModulesFace() {
        ApplicationModules.of(MomentdeskApplication.class).verify();
    }
}
