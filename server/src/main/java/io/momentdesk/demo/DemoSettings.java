package io.momentdesk.demo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param data the folder that also holds the embedded stores */
@ConfigurationProperties("momentdesk")
record DemoSettings(
        @DefaultValue("data") Path data, @DefaultValue Demo demo) {

    /** @param past whether the demo begins with customers, orders and conversations of the last weeks */
    record Demo(@DefaultValue("true") boolean past) {}
}
