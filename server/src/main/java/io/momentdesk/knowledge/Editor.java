package io.momentdesk.knowledge;

/**
 * Who changes what a desk knows.
 *
 * @param name as it was then
 */
public record Editor(String id, String name) {

    /** What comes with a new version of the product. */
    public static final Editor PRODUCT = new Editor("product", "Momentdesk");
}
