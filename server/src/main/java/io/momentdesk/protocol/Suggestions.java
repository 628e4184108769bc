package io.momentdesk.protocol;

import java.util.List;

/** What an agent may want to say. */
public record Suggestions(List<Faq> faq, List<Script> scripts) {}
