/**
 * Simulated visitors and agents: clients as the protocol wants them, without a screen. Each {@code Person} has a link of its own (a proxy that
 * leads to any node), comes back with back-off, says again what was not acknowledged, resumes and pulls, and writes all it sends and sees into the
 * {@code History}. A {@code Crowd} is many of them. Whether what they saw is right is for the rules of {@code faults.history} to say.
 */
@NullMarked
package io.momentdesk.faults.people;

import org.jspecify.annotations.NullMarked;
