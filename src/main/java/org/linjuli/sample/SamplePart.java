package org.linjuli.sample;

import java.util.Set;

/** What one module gets of the sample city. Parts are Spring beans; those that do not wait for each other load at once. */
public interface SamplePart {

    /** The parts whose rows this one reads or points at; they are loaded before, and cleared away after it. */
    default Set<Class<? extends SamplePart>> after() {
        return Set.of();
    }

    /** What is being filled in, for the console. */
    String title();

    /**
     * Fills the module's tables, through the module's own import. Tell the progress now and then. What it draws by
     * chance comes from seeds of its own, so that it does not matter what else is loaded meanwhile.
     */
    void load(SampleCity city, Progress progress);

    /** Takes away what {@link #load} may have left when it was broken off. */
    void clear();
}
