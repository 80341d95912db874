package org.linjuli.sample;

/**
 * What one module gets of the sample city. Parts are Spring beans and run in the order of their {@code @Order}: the
 * ground (100), its stations and walking streets (110), who answers for it (200), what happened there (300), what parts
 * neighbours (310), which meetings heard of it (315), how grids are to be redrawn (320) and were planned (330), what
 * residents judged (340) and members led (342), which posts changed hands (343), which alliances act (344), who is away
 * (345), how compounds are looked after (347), what was talked over (348), which quarrels were settled (349), which long
 * lists left (350),
 * which systems ask (360), what people asked about their data (400).
 */
public interface SamplePart {

    /** What is being filled in, for the console. */
    String title();

    /** Fills the module's tables, through the module's own import. Tell the progress now and then. */
    void load(SampleCity city, Progress progress);

    /** Takes away what {@link #load} may have left when it was broken off. */
    void clear();
}
