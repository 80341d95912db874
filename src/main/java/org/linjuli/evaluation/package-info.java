/**
 * Residents' evaluation (群众评议): those who are affected judge what was done for them.
 *
 * <p>Decides who is asked, once for each household, how long, and what the answers mean. Those who did it, and who lives with
 * them, take no part. What follows from the outcome is decided by whoever asked for the evaluation.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "lifecycle",
            "territory",
            "residence",
            "organization",
            "identity",
            "channel",
            "audit"
        })
@NullMarked
package org.linjuli.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
