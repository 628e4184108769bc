package io.momentdesk.gateway.fanout;

import io.momentdesk.conversation.Entry;

/**
 * An entry as the log tells it.
 *
 * @param owner the agent who owned the conversation when it was written, or got it by it; empty for nobody
 * @param queue the desk it is at, empty before the first decision
 */
public record Logged(
        String conversation, String epoch, String visitor, String owner, String queue, long gen, Entry entry) {}
