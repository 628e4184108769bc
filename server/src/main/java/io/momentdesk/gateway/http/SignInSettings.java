package io.momentdesk.gateway.http;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param origins where the console is served, exactly as browsers send it in {@code Origin}; the demo adds its own port
 * @param idle how long a sign-in lasts without a call
 * @param longest how long it lasts at most
 * @param failuresByAccount wrong passwords for one e-mail in {@code window}, then it has to wait
 * @param failuresByAddress wrong passwords from one network address in {@code window}
 */
@ConfigurationProperties("momentdesk.console")
record SignInSettings(
        @DefaultValue List<String> origins,
        @DefaultValue("PT12H") Duration idle,
        @DefaultValue("P7D") Duration longest,
        @DefaultValue("10") int failuresByAccount,
        @DefaultValue("30") int failuresByAddress,
        @DefaultValue("PT5M") Duration window) {}
