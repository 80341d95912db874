/**
 * The one kernel of all life cycles: which event may happen in which state, who may cause it, what must come along,
 * by when the state has to end, and what follows. A module declares its life cycle once as data; the check on the
 * server, the buttons on the screen, the deadlines, the diagrams and the exhaustive tests are all read from it.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform", "identity", "audit"})
@NullMarked
package org.linjuli.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
