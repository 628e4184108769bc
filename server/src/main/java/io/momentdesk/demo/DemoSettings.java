package io.momentdesk.demo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param data the folder that also holds the embedded stores */
@ConfigurationProperties("momentdesk")
record DemoSettings(@DefaultValue("data") Path data) {}
