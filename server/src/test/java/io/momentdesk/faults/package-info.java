/**
 * The proof that nothing is lost, shown twice or given to two: the fault matrix. {@code FaultsIT} runs a crowd of simulated people against two nodes, breaks
 * one part after another and holds all that people saw to the promises of {@code faults.history}; {@code Train} rides along, cut off thirty times.
 * {@code Failovers} does so with Sentinels and a cluster, in a release's run only. Every run of {@code mvn verify} does so with
 * small numbers, {@code mvn verify -Pfaults} with great ones. The table is in {@code target/faults.txt}. {@code -Dmomentdesk.faults.only=KILL_NODE,REPLY_CUT}
 * chooses rows, {@code -Dmomentdesk.faults.n=20} their number.
 */
@NullMarked
package io.momentdesk.faults;

import org.jspecify.annotations.NullMarked;
