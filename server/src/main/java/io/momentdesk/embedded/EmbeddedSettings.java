package io.momentdesk.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param data the folder of the embedded stores, relative to the working directory */
@ConfigurationProperties("momentdesk")
record EmbeddedSettings(@DefaultValue("data") Path data) {}
