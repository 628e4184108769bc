package io.momentdesk.gateway.http;

import org.jspecify.annotations.Nullable;

/** A call whose field cannot be taken; answered 400 with the field and, if one was passed, the limit. */
class InvalidField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final @Nullable Integer limit;

    InvalidField(String field, String why) {
        this(field, why, null);
    }

    InvalidField(String field, String why, @Nullable Integer limit) {
        super(field + " " + why);
        this.field = field;
        this.limit = limit;
    }

    String field() {
        return field;
    }

    @Nullable
    Integer limit() {
        return limit;
    }
}
