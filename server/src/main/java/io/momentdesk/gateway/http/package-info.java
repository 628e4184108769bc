/**
 * The HTTP edge: who may call what, how errors are said, and the calls themselves. Two kinds of callers, people of the desk with a session cookie
 * and sites' back ends with a secret key; see {@code Caller}. What is not listed in {@code AccessRules} is denied.
 */
@NullMarked
package io.momentdesk.gateway.http;

import org.jspecify.annotations.NullMarked;
