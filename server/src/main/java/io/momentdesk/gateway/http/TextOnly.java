package io.momentdesk.gateway.http;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Text where text is meant: no number or truth value made into text, no half of a character, no zero character. */
class TextOnly extends StdScalarDeserializer<String> {

    TextOnly() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "text is expected");
        }
        var text = parser.getString();
        boolean broken = text.codePoints().anyMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
        return broken ? context.reportInputMismatch(this, "not text that can be kept") : text;
    }
}
