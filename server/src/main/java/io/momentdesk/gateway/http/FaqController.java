package io.momentdesk.gateway.http;

import io.momentdesk.knowledge.KnowledgeEdits;
import io.momentdesk.knowledge.exchange.KnowledgeExchange;
import io.momentdesk.knowledge.item.Kind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for customers. */
@RestController
@RequestMapping("/api/v1/faq")
class FaqController extends KnowledgeCalls {

    FaqController(KnowledgeEdits edits, KnowledgeExchange exchange) {
        super(Kind.FAQ, edits, exchange);
    }
}
