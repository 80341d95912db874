package org.linjuli.platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the nodes of the program tell each other what has changed. */
@AutoConfiguration(after = DatabaseConfiguration.class)
class AnnouncementConfiguration {

    private static final int SOON_SECONDS = 5;

    @Bean
    Announcements announcements(JdbcClient jdbc) {
        return new Announcements(jdbc);
    }

    @Bean
    AnnouncementListener announcementListener(DatabaseAddress address, Announcements announcements) {
        return new AnnouncementListener(address, announcements);
    }

    /** Not at once: whoever waited for the start comes first. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> memoriesAreReadAhead(Announcements announcements) {
        return ready -> CompletableFuture.delayedExecutor(SOON_SECONDS, TimeUnit.SECONDS)
                .execute(announcements::readAhead);
    }
}
