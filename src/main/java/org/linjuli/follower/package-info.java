/**
 * Reads time lines: whoever wants to make something of what was recorded (figures, messages, seals) follows the record
 * in its order, each entry exactly once, whatever breaks down. Knows nothing of what the entries mean.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package org.linjuli.follower;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
