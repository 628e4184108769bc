package io.momentdesk.gateway.http;

import io.momentdesk.knowledge.KnowledgeEdits;
import io.momentdesk.knowledge.exchange.KnowledgeExchange;
import io.momentdesk.knowledge.item.Kind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Texts for agents to send. */
@RestController
@RequestMapping("/api/v1/scripts")
class ScriptController extends KnowledgeCalls {

    ScriptController(KnowledgeEdits edits, KnowledgeExchange exchange) {
        super(Kind.SCRIPT, edits, exchange);
    }
}
