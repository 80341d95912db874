/**
 * Residents have their say (群众说事): a topic of a compound goes through asking, talking, deciding, doing and judging (问议定办评).
 *
 * <p>Decides that no step is skipped, who owes the next one and by when, who votes, and that nobody learns who voted for what.
 * Where people meet is not its business, nor how those affected judge: it asks for an evaluation and follows its outcome.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "lifecycle",
            "cipher",
            "territory",
            "residence",
            "organization",
            "evaluation",
            "casework",
            "casework :: disclosure",
            "casework :: sheet",
            "meeting",
            "identity",
            "channel",
            "audit"
        })
@NullMarked
package org.linjuli.deliberation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
