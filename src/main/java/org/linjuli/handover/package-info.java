/**
 * Handing posts over (交接): who goes and who comes sign for the work that hangs on the post.
 *
 * <p>Decides who signs, when the post changes hands, and that nothing is lost on the way. What hangs on a post is told by the
 * modules that have the work; who holds posts is kept by {@code organization}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "lifecycle",
            "territory",
            "organization",
            "identity",
            "channel",
            "casework :: sheet",
            "audit"
        })
@NullMarked
package org.linjuli.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
