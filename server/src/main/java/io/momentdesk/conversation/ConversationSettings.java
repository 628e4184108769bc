package io.momentdesk.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keepEnded so long after its end, or its last word, an archived conversation is still read from Redis
 * @param keepStub so long after that its state and refs stay, so that reopening it needs no archive
 * @param keepList so long a visitor without an open conversation is remembered to have had some
 */
@ConfigurationProperties("momentdesk.conversation")
public record ConversationSettings(
        @DefaultValue("10m") Duration keepEnded,
        @DefaultValue("7d") Duration keepStub,
        @DefaultValue("30d") Duration keepList) {

    public ConversationSettings {
        if (keepEnded.isNegative()) {
            throw new IllegalArgumentException("momentdesk.conversation.keep-ended must not be negative: " + keepEnded);
        }
        atLeastASecond("keep-stub", keepStub);
        atLeastASecond("keep-list", keepList);
    }

    private static void atLeastASecond(String name, Duration value) {
        if (value.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "momentdesk.conversation." + name + " must be a second or more, not " + value);
        }
    }
}
