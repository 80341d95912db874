package org.linjuli.platform;

import java.util.function.Supplier;
import org.linjuli.shared.Asker;

/** Knows who asks in the running thread. A bean of its own, because a test has rights over its own database. */
@FunctionalInterface
public interface WhoAsks extends Supplier<Asker> {}
