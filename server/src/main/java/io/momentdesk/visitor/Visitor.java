package io.momentdesk.visitor;

import org.jspecify.annotations.Nullable;

/**
 * One browser, or one proven customer wherever they are.
 *
 * @param id random; never enough by itself to act as the visitor
 * @param customer the shop's id of a customer, only ever set by proof
 * @param name as the proof or the visitor says; {@code email} and {@code phone} likewise
 * @param verified whether {@code customer} was proven
 * @param tracking whether the visitor has agreed to being followed through the shop
 * @param visit 1 for the first visit; a pause of half an hour begins another
 */
public record Visitor(
        String id,
        String site,
        @Nullable String customer,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        boolean verified,
        @Nullable String locale,
        boolean tracking,
        int visit) {}
