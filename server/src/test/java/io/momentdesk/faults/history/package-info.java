/**
 * What is promised, checked afterwards: a {@code History} holds everything that simulated visitors and agents sent, got acknowledged and saw,
 * {@code LogEntry} what the site's log holds, {@code SiteState} what the live keys hold at one instant. {@code MessageRules} are M1 to M6,
 * {@code ArchiveRules} M7, {@code OwnershipRules} R2, R3, R5 and R9, {@code StateRules} R1, R4, R6, R8 and R10. Each rule that is broken is a
 * {@code Violation} that says where. Nothing here changes the desk.
 */
@NullMarked
package io.momentdesk.faults.history;

import org.jspecify.annotations.NullMarked;
