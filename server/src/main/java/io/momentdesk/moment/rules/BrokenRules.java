package io.momentdesk.moment.rules;

/** A rule file that cannot be understood; the message names the file's entry. */
public class BrokenRules extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenRules(String message) {
        super(message);
    }
}
