package org.linjuli.casework.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What everybody may see.
 *
 * @param keptFor how old a page of the public list may be; longer spares the database when many look, and keeps what
 *     has just been withdrawn in sight for as long; 0s to 10s
 */
@ConfigurationProperties("linjuli.public-pages")
record PublicPageSettings(@DefaultValue("1s") Duration keptFor) {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    PublicPageSettings {
        if (keptFor.isNegative() || keptFor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("linjuli.public-pages.kept-for must be 0s to 10s, not " + keptFor);
        }
    }
}
