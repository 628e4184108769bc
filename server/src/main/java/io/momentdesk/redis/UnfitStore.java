package io.momentdesk.redis;

/** The store that was named cannot keep what is promised; the server does not start. */
class UnfitStore extends RuntimeException {

    private final String remedy;

    UnfitStore(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
